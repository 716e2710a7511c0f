using BS2000Bridge.Copybooks.Generator.Tests.Running;
using Microsoft.CodeAnalysis;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>What is wrong in a copybook or its side file is an error of the compiler, at its line and column (here counted from 1).</summary>
public sealed class DiagnosticTests
{
    private const string Pay = """
                   01  PAY-RECORD.
                       05  PAY-AMOUNT   PIC S9(9)V99 COMP-3.
                       05  PAY-RATE     PIC S9(3)V9(4) COMP-3.
                       05  PAY-NAME     PIC X(10).
                       05  PAY-WIDE     PIC 9(19).
        """;

    [Fact]
    public void Run_CopybookWithAnError_IsReportedAtItsPlace()
    {
        GeneratorRun run = new(("books/BAD.cpy", "       01  BAD-RECORD.\n           05  BAD-FIELD PIC 9(3)Q.\n"));

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal(("BSB001", DiagnosticSeverity.Error, "books/BAD.cpy", 2, 30), (error.Id, error.Severity, PathOf(error), LineOf(error), ColumnOf(error)));
        Assert.Contains("has the symbol Q", error.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData("namespace 1.Bad", "BSB002", "expected namespace NAME")]
    [InlineData("colour blue", "BSB002", "expected namespace NAME")]
    [InlineData("view PAY-RECORD", "BSB002", "expected view, the name of a record")]
    [InlineData("PAY-AMOUNT: coins Some.Type", "BSB002", "expected FIELD: money TYPE")]
    [InlineData("PAY-AMOUNT: date Some.Type mmyy", "BSB002", "expected FIELD: money TYPE")]
    [InlineData("view OTHER-RECORD OtherView", "BSB003", "the copybook has no record OTHER-RECORD; it has PAY-RECORD")]
    [InlineData("PAY-RATE: money Some.Type", "BSB003", "PAY-RATE must have 2 decimal places to be Some.Type, its picture S9(3)V9(4) has 4")]
    [InlineData("PAY-AMOUNT: month Some.Type", "BSB003", "PAY-AMOUNT must have 0 decimal places")]
    [InlineData("PAY-NAME: value Some.Type TryCreate", "BSB003", "PAY-NAME must be a number of at most 18 digits")]
    [InlineData("PAY-WIDE: value Some.Type TryCreate", "BSB003", "PAY-WIDE must be a number of at most 18 digits")]
    [InlineData("PAY-NOTHING: money Some.Type", "BSB003", "expected one field of the name or path PAY-NOTHING, the copybook has 0")]
    public void Run_SideFileWithAnError_IsReportedAtItsLine(string line, string id, string problem)
    {
        GeneratorRun run = new(("PAY.cpy", Pay), ("PAY.cpy.map", $"# what PAY is\nnamespace Made\n{line}\n"));

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal((id, "PAY.cpy.map", 3, 1), (error.Id, PathOf(error), LineOf(error), ColumnOf(error)));
        Assert.StartsWith(problem, error.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void Run_AFieldWithTwoTypes_TheSecondIsReported()
    {
        GeneratorRun run = new(("PAY.cpy", Pay), ("PAY.cpy.map", "PAY-AMOUNT: money A\nPAY-AMOUNT: money B\n"));

        Assert.Equal(("BSB003", 2), (run.Diagnostics.Single().Id, LineOf(run.Diagnostics.Single())));
    }

    [Fact]
    public void Run_SideFileWithoutItsCopybook_IsReported()
    {
        GeneratorRun run = new(("a/PAY.cpy", Pay), ("b/PAY.cpy.map", "namespace Made\n"));

        Assert.Equal(("BSB004", "b/PAY.cpy.map"), (run.Diagnostics.Single().Id, PathOf(run.Diagnostics.Single())));
        Assert.Equal(["PAY.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void Run_AnErrorInOneCopybook_LeavesTheOthers()
    {
        GeneratorRun run = new(("BAD.cpy", "       01  BAD.\n"), ("PAY.cpy", Pay));

        Assert.Equal("BAD.cpy", PathOf(run.Diagnostics.Single()));
        Assert.Equal(["PAY.g.cs"], run.Sources.Keys);
    }

    private static string PathOf(Diagnostic error) => error.Location.GetLineSpan().Path;

    private static int LineOf(Diagnostic error) => error.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static int ColumnOf(Diagnostic error) => error.Location.GetLineSpan().StartLinePosition.Character + 1;
}
