using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Generator.SideFiles;

/// <summary>What a side file says about its copybook; the defaults stand for a copybook without one.</summary>
/// <param name="defaultNamespace">The namespace when the side file names none.</param>
internal sealed class SideFile(string defaultNamespace)
{
    /// <summary>The namespace of the views.</summary>
    public string Namespace { get; set; } = defaultNamespace;

    /// <summary>The accessibility of the views, <c>public</c> or <c>internal</c>.</summary>
    public string Access { get; set; } = "public";

    /// <summary>How the copybook and the data are to be read.</summary>
    public CopybookOptions Options { get; set; } = new();

    /// <summary>The names that the views of records have instead of the record's: by record, with the line that says so.</summary>
    public Dictionary<string, (string View, int Line)> Views { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The types that stand for fields.</summary>
    public List<Annotation> Annotations { get; } = [];
}
