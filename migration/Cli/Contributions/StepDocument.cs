namespace BS2000Bridge.Cli.Contributions;

/// <summary>A step of a computation as machines read it.</summary>
internal sealed record StepDocument(string Text, string Reference, long Cents);
