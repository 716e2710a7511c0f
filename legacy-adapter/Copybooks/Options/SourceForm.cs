namespace BS2000Bridge.Copybooks.Options;

/// <summary>How the lines of a copybook are to be read (COBOL reference format).</summary>
public enum SourceForm
{
    /// <summary>
    /// As the text shows: fixed when every line has an indicator in column 7 and no level number in columns 1 to 6, else
    /// free. <c>&gt;&gt;SOURCE FORMAT</c> and <c>$SET SOURCEFORMAT</c> change it.
    /// </summary>
    Detect,

    /// <summary>
    /// Columns 1 to 6 sequence number, 7 indicator (<c>*</c> <c>/</c> comment, <c>-</c> continuation, <c>D</c>
    /// debugging line, read as a comment), 8 to 72 text; the rest is ignored. A tab goes to the next multiple of eight.
    /// </summary>
    Fixed,

    /// <summary>Text from the first column to the end of the line; comments begin with <c>*&gt;</c>.</summary>
    Free,
}
