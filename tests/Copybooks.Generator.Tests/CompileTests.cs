using BS2000Bridge.Copybooks.Generator.Tests.Running;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>What is generated compiles without a warning, documentation comments checked; also where copybooks are nasty.</summary>
public sealed class CompileTests
{
    private const string Nasty = """
               01  NASTY-RECORD.
                   05  NASTY-N                   PIC 9.
                   05  NASTY-M                   PIC S9(3) COMP-3.
                   05  NASTY-OUTER OCCURS 0 TO 3 TIMES DEPENDING ON NASTY-N.
                       10  NASTY-INNER OCCURS 1 TO 4 TIMES DEPENDING ON NASTY-M.
                           15  NASTY-CLASS       PIC X.
                               88  NASTY-AMP     VALUE '&' '<'.
                           15  NASTY-DEEP OCCURS 2.
                               20  NASTY-31      PIC S9(29)V99 COMP-3.
                               20  NASTY-Z31     PIC S9(31)
                                         SIGN LEADING SEPARATE.
                       10  NASTY-AFTER           PIC 9(4) COMP-5 SYNC.
                   05  NASTY-F1                  COMP-1.
                   05  NASTY-F2                  COMP-2.
                   05  NASTY-TEXT                PIC X(20).
                   05  NASTY-REDEF REDEFINES NASTY-TEXT.
                       10  NASTY-CLASS           PIC 9(5).
                       10  FILLER OCCURS 3.
                           15  NASTY-IN-FILLER   PIC X(2).
                   05  NASTY-NAT                 PIC N(5) USAGE NATIONAL.
                   05  NASTY-NATNUM              PIC 9(5) USAGE NATIONAL.
                   05  NASTY-EDITED              PIC ZZ,ZZ9.99-.
                   05  NASTY-P                   PIC SPPP999.
                   05  1ST-THING                 PIC 9PPP COMP.
                   66  NASTY-ALIAS               RENAMES NASTY-F1 THRU NASTY-F2.
               01  NASTY-SECOND.
                   05  NASTY-CLASS               PIC X.
               77  NASTY-ALONE                   PIC 9(4) COMP.
        """;

    public static TheoryData<string> OfTheCentre => ["AFFIL", "COTIS", "CUMUL", "DECSAL", "EMPL", "REJETS", "TOTAUX"];

    [Theory]
    [MemberData(nameof(OfTheCentre))]
    public void Load_ACopybookOfTheCentre_CompilesWithoutAWarning(string name)
    {
        GeneratorRun run = new((name + ".cpy", Books.Text(name + ".cpy")), (name + ".cpy.map", "namespace Made"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(2, run.Load().GetExportedTypes().Length);
    }

    [Theory]
    [InlineData("zoned ebcdic")]
    [InlineData("zoned ascii\nfloats ieee\nnative little\nsigns strict\nsliding no\ndialect ibm\naccess internal")]
    public void Load_ANastyCopybook_CompilesWithoutAWarning(string settings)
    {
        GeneratorRun run = new(("NASTY.cpy", Nasty), ("NASTY.cpy.map", "namespace Made\n" + settings));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            ["NastyAloneView", "NastyAloneWriter", "NastyRecordView", "NastyRecordWriter", "NastySecondView", "NastySecondWriter"],
            run.Load().GetTypes().Where(type => type.Namespace == "Made").Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_ACopybookThatCopiesAnother_HasItsItemsAndNoViewOfTheOther()
    {
        GeneratorRun run = new(
            ("MAIN.cpy", "       01  MAIN.\n           COPY PART REPLACING ==:T:== BY ==M==.\n"),
            ("parts/PART.cpy", "           05  :T:-AMOUNT PIC 9(5).\n"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["MAIN.g.cs"], run.Sources.Keys);
        Assert.Contains("TryGetAmount(out long value)", run.Sources["MAIN.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AnErrorInACopiedText_IsReportedThere()
    {
        GeneratorRun run = new(
            ("MAIN.cpy", "       01  MAIN.\n           COPY PART.\n"),
            ("parts/PART.cpy", "           05  PART-A PIC X.\n           05  PART-B PIC Q.\n"));

        Assert.Contains(run.Diagnostics, error => error.Location.GetLineSpan() is { Path: "parts/PART.cpy", StartLinePosition.Line: 1 });
    }

    [Fact]
    public void Run_TwoCopybooksOfOneName_HaveSourcesOfTheirOwn()
    {
        GeneratorRun run = new(
            ("a/PAY.cpy", "       01  A PIC X."), ("b/PAY.cpy", "       01  B PIC X."));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["PAY.g.cs", "PAY2.g.cs"], run.Sources.Keys);
    }
}
