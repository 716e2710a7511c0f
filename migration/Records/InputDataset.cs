namespace BS2000Bridge.Records;

/// <summary>An input dataset of a month.</summary>
/// <param name="Name">Its name, such as <c>DECSAL</c>.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record InputDataset(string Name, long Records, string Sha256);
