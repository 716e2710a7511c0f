using BS2000Bridge.Reconciliation.Decisions;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Decisions;

public sealed class CauseDecisionFileTests
{
    private const string Whole = """
        # A comment.
        decisions:
          - cause: rounding.truncate
            right: modern
            reference: art. 428 al. 3 CSS
            reason: Half a cent is rounded up.
            proposedBy: Anna Weber
            approvedBy: Bob Kieffer
            from: 2025-01-01
            until: 2025-12-31
        """;

    [Fact]
    public void Parse_WholeDecision_TakesEveryValue()
    {
        CauseDecision decision = Assert.Single(CauseDecisionFile.Parse(Whole, "decisions.yaml"));

        Assert.Equal(
            new CauseDecision("rounding.truncate", "modern", "art. 428 al. 3 CSS", "Half a cent is rounded up.", "Anna Weber", "Bob Kieffer", new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)),
            decision);
    }

    [Theory]
    [InlineData("")]
    [InlineData("decisions: []")]
    public void Parse_NothingDecided_GivesNone(string text) => Assert.Empty(CauseDecisionFile.Parse(text, "decisions.yaml"));

    [Theory]
    [InlineData("decisions:", "decision:", "unknown key 'decision'; the only key here is 'decisions'", 2)]
    [InlineData("reason:", "reasons:", "unknown key 'reasons'; a decision has cause, right, reference, reason, proposedBy, approvedBy, from, until", 6)]
    [InlineData("rounding.truncate", "rounding.up", "unknown hypothesis 'rounding.up'; known are index.month-late, mutuality.last-year, ", 3)]
    [InlineData("right: modern", "right: both", "'right' says which side is right, legacy or modern, not 'both'", 3)]
    [InlineData("Bob Kieffer", "anna weber", "'Anna Weber' proposed and approved; another person must approve", 3)]
    [InlineData("    until: 2025-12-31", "", "'until' is missing or empty", 3)]
    [InlineData("art. 428 al. 3 CSS", "''", "'reference' is missing or empty", 5)]
    [InlineData("2025-12-31", "31.12.2025", "'until' must be a day such as 2025-12-31", 3)]
    [InlineData("2025-12-31", "2025-02-30", "'until' must be a day such as 2025-12-31", 3)]
    [InlineData("2025-12-31", "2024-12-31", "'until' lies before 'from'", 3)]
    [InlineData("  - cause", "    cause", "'decisions' must be a list, each entry beginning with a dash", 3)]
    public void Parse_SomethingWrong_SaysWhatAndInWhichLine(string right, string wrong, string what, int line)
    {
        string text = Whole.Replace(right, wrong, StringComparison.Ordinal);

        string message = Assert.Throws<CauseDecisionFileException>(() => CauseDecisionFile.Parse(text, "decisions.yaml")).Message;

        Assert.StartsWith($"decisions.yaml, line {line}: {what}", message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("just a word", "decisions.yaml, line 1: expected a mapping with the one key 'decisions'.")]
    [InlineData("decisions:\n  - rounding.truncate", "decisions.yaml, line 2: expected a decision: a mapping.")]
    [InlineData("decisions:\n- [a\n- b\n", "decisions.yaml: this is no YAML; look for a bracket or quote that is not closed.")]
    [InlineData("decisions: [", "decisions.yaml, line 2: this is no YAML: ")]
    [InlineData("decisions:\n\t- a", "decisions.yaml, line 1: this is no YAML: ")]
    [InlineData("? [a]\n: b", "decisions.yaml, line 1: unknown key '?'; the only key here is 'decisions'.")]
    public void Parse_NoSuchForm_SaysWhatWasExpected(string text, string what) =>
        Assert.StartsWith(what, Assert.Throws<CauseDecisionFileException>(() => CauseDecisionFile.Parse(text, "decisions.yaml")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-01-01", false)]
    public void Parse_SameCauseTwice_OverlapsOnlyWhileTheFirstIsInForce(string secondFrom, bool refused)
    {
        string second = Whole[Whole.IndexOf("  - cause", StringComparison.Ordinal)..]
            .Replace("2025-01-01", secondFrom, StringComparison.Ordinal).Replace("until: 2025-12-31", "until: 2026-12-31", StringComparison.Ordinal);

        Exception? fault = Record.Exception(() => CauseDecisionFile.Parse($"{Whole}\n{second}", "decisions.yaml"));

        Assert.Equal(refused, fault is CauseDecisionFileException);
        Assert.Equal(refused, fault?.Message.Contains("line 11: 'rounding.truncate' is decided twice for the same time", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Load_NoSuchFile_NamesItAndTheOption()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");

        string message = Assert.Throws<CauseDecisionFileException>(() => CauseDecisionFile.Load(path)).Message;

        Assert.StartsWith($"The decisions {path} cannot be read: ", message, StringComparison.Ordinal);
        Assert.EndsWith(" Name a readable YAML file with --decisions.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TextsWithBlanksAround_AreTakenWithoutThem() => Assert.Equal(
        "Anna Weber", Assert.Single(CauseDecisionFile.Parse(Whole.Replace("Anna Weber", "' Anna Weber '", StringComparison.Ordinal), "decisions.yaml")).ProposedBy);
}
