using BS2000Bridge.Copybooks.Generator.Tests.Running;
using Microsoft.CodeAnalysis;

namespace BS2000Bridge.Copybooks.Generator.Tests;

/// <summary>Nothing is made again that need not be.</summary>
public sealed class IncrementalTests
{
    private static readonly (string, string) A = ("A.cpy", "       01  A.\n           05  A-X PIC X.\n");
    private static readonly (string, string) B = ("B.cpy", "       01  B.\n           05  B-X PIC X.\n");

    [Fact]
    public void Run_AfterAnEditOfTheProgram_MakesNothingAgain()
    {
        GeneratorRun run = new("class Before;", A, B);

        run.ChangeProgram("class After;");

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], run.Reasons);
    }

    [Fact]
    public void Run_AfterAnEditOfOneCopybook_MakesOnlyThatAgain()
    {
        GeneratorRun run = new(A, B);

        run.ChangeFile("B.cpy", "       01  B.\n           05  B-X PIC X(2).\n");

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], run.Reasons);
        Assert.Contains("MaxLength = 2;", run.Sources["B.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AfterAnEditOfASideFile_MakesItsCopybookAgain()
    {
        GeneratorRun run = new(A, B, ("B.cpy.map", "namespace Old"));

        run.ChangeFile("B.cpy.map", "namespace New");

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], run.Reasons);
        Assert.Contains("namespace New;", run.Sources["B.g.cs"], StringComparison.Ordinal);
    }
}
