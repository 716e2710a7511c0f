using System.Text;

namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>
/// Writes the COBOL program for some copybooks. Their records stand over one buffer; for each the program clears the
/// buffer, moves the values and writes one record: address and length of every item (the first cell is the record's),
/// then the buffer.
/// </summary>
internal static class CobolSource
{
    /// <summary>The cells of an output record, each an address and a length of 8 bytes.</summary>
    public const int Cells = 300;

    /// <summary>The bytes of the buffer.</summary>
    public const int BufferLength = 4000;

    public static string Of(IReadOnlyList<RandomCopybook> copybooks)
    {
        var source = new StringBuilder(
            $"""
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ORACLE.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT F ASSIGN TO "out.bin".
                   DATA DIVISION.
                   FILE SECTION.
                   FD  F.
                   01  F-RECORD.
                       05  F-CELL OCCURS {Cells}.
                           10  F-A USAGE POINTER.
                           10  F-L PIC S9(18) COMP-5.
                       05  F-DATA PIC X({BufferLength}).
                   WORKING-STORAGE SECTION.
                   01  BUFFER PIC X({BufferLength}).
                   LINKAGE SECTION.

            """);
        foreach (RandomCopybook copybook in copybooks)
        {
            source.Append($"       COPY \"{copybook.FileName}\".\n");
        }

        source.Append("       PROCEDURE DIVISION.\n           OPEN OUTPUT F.\n");
        foreach (RandomRecord record in copybooks.SelectMany(copybook => copybook.Records))
        {
            Append(source, record);
        }

        return source.Append("           CLOSE F.\n           STOP RUN.\n").ToString();
    }

    private static void Append(StringBuilder source, RandomRecord record)
    {
        string root = record.Root.Name!;
        source.Append($"           MOVE LOW-VALUES TO BUFFER F-RECORD.\n           SET ADDRESS OF {root}\n             TO ADDRESS OF BUFFER.\n");
        foreach (FieldValue value in record.Values)
        {
            source.Append($"           MOVE {value.Literal}\n             TO {Reference(value.Field.Name!, value.Subscripts)}.\n");
        }

        int cell = 0;
        foreach ((Node item, int[] subscripts) in record.Places)
        {
            Cell(source, ++cell, Reference(item.Name!, subscripts));
        }

        if (record.Rename is { } rename)
        {
            Cell(source, ++cell, rename.Name);
        }

        Assert.InRange(cell, 1, Cells);
        source.Append("           MOVE BUFFER TO F-DATA.\n           WRITE F-RECORD.\n");
    }

    private static void Cell(StringBuilder source, int cell, string item) => source.Append(
        $"           SET F-A ({cell}) TO ADDRESS OF\n             {item}.\n           MOVE FUNCTION BYTE-LENGTH (\n             {item})\n             TO F-L ({cell}).\n");

    private static string Reference(string name, int[] subscripts) => subscripts.Length == 0 ? name : $"{name} ({string.Join(' ', subscripts)})";
}
