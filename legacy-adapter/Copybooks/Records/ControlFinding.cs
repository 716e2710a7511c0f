namespace BS2000Bridge.Copybooks.Records;

/// <summary>What does not agree in a dataset as a whole.</summary>
/// <param name="Field">The field of the trailer, or what the manifest names; empty for the order of records.</param>
/// <param name="Expected">What the trailer or manifest says, unscaled; null when there is no number.</param>
/// <param name="Counted">What the records add up to, unscaled; null when there is no number.</param>
/// <param name="Message">All of it for people.</param>
public sealed record ControlFinding(string Field, Int128? Expected, Int128? Counted, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
