namespace BS2000Bridge.Legislation.Parameters;

/// <summary>A file of parameters in YAML.</summary>
/// <param name="Name">Its name, as errors cite it.</param>
/// <param name="Text">Its text.</param>
public sealed record ParameterFile(string Name, string Text);
