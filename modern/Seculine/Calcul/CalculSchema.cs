namespace BS2000Bridge.Seculine.Calcul;

/// <summary>
/// The schema of CALCUL.xml. It is the project's own: the centre's is not published; it has what the centre's page describes.
/// </summary>
internal static class CalculSchema
{
    /// <summary>The namespace of its elements.</summary>
    public const string Namespace = "urn:bs2000bridge:seculine:calcul:1";

    /// <summary>Opens the schema.</summary>
    public static Stream Open() => typeof(CalculSchema).Assembly.GetManifestResourceStream("calcul.xsd")!;
}
