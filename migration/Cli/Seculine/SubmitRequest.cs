namespace BS2000Bridge.Cli.Seculine;

/// <summary>What <c>bridge seculine submit</c> is asked to do.</summary>
/// <param name="File">The file.</param>
/// <param name="Answers">The folder of the answer files; null for none.</param>
/// <param name="Settings">The document that changes what no layout settles; null for none.</param>
/// <param name="Explain">Whether each rejection is explained.</param>
/// <param name="Json">Whether machines read the output.</param>
internal sealed record SubmitRequest(string File, string? Answers, string? Settings, bool Explain, bool Json);
