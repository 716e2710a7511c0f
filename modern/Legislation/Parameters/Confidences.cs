namespace BS2000Bridge.Legislation.Parameters;

/// <summary>What follows when several values stand together.</summary>
internal static class Confidences
{
    /// <summary>How well a figure is founded that needs two values: no better than the worse of them.</summary>
    public static Confidence Worse(Confidence one, Confidence other) => (Confidence)Math.Max((byte)one, (byte)other);
}
