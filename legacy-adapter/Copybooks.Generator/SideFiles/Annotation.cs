namespace BS2000Bridge.Copybooks.Generator.SideFiles;

/// <summary>The type of a program that stands for a field.</summary>
/// <param name="Line">The line of the side file, from 1.</param>
/// <param name="Field">The field's name, or the last parts of its path joined by points.</param>
/// <param name="Kind">How the number becomes the type.</param>
/// <param name="Type">The full name of the type.</param>
/// <param name="Argument">The form of a date, the method of a value; else empty.</param>
internal sealed record Annotation(int Line, string Field, AnnotationKind Kind, string Type, string Argument)
{
    /// <summary>A date as yyyymmdd.</summary>
    public const string FullDate = "yyyymmdd";

    /// <summary>A date as cyymmdd: c = 0 for 19yy, 1 for 20yy.</summary>
    public const string ShortDate = "cyymmdd";

    /// <summary>The type as generated code names it.</summary>
    public string TypeName => "global::" + Type;
}
