using System.Reflection;
using System.Xml.Schema;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>
/// The schemas of DEMDET.xml and of its answers. They are the project's own: the centre's are not published; they have what the
/// centre's pages describe.
/// </summary>
internal static class DemdetSchemas
{
    /// <summary>The namespace of DEMDET.xml.</summary>
    public const string Demdet = "urn:bs2000bridge:seculine:demdet:1";

    /// <summary>The namespace of DETRET.xml.</summary>
    public const string Detret = "urn:bs2000bridge:seculine:detret:1";

    /// <summary>The namespace of a FAIL file.</summary>
    public const string Fail = "urn:bs2000bridge:seculine:fail:1";

    /// <summary>The compiled schema of DEMDET.xml; any number of readers may use it at once.</summary>
    internal static XmlSchemaSet OfDemdet { get; } = Compile(Open(Demdet));

    /// <summary>Opens a schema by its namespace.</summary>
    /// <exception cref="ArgumentException">There is no schema of that namespace.</exception>
    public static Stream Open(string schema)
    {
        string name = schema switch
        {
            Demdet => "demdet.xsd",
            Detret => "detret.xsd",
            Fail => "fail.xsd",
            _ => throw new ArgumentException($"There is no schema of {schema}.", nameof(schema)),
        };
        return Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
    }

    private static XmlSchemaSet Compile(Stream schema)
    {
        using (schema)
        {
            var set = new XmlSchemaSet { XmlResolver = null };
            set.Add(XmlSchema.Read(schema, validationEventHandler: null)!);
            set.Compile();
            return set;
        }
    }
}
