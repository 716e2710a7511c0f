using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Decisions;
using BS2000Bridge.Reconciliation.Requests;
using BS2000Bridge.Reconciliation.Tests.Samples;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Requests;

/// <summary>A run's name: the same for the same question, another for any other.</summary>
public sealed class RunIdentityTests
{
    private static readonly CauseDecision Decision = new(
        "rounding.truncate", "modern", "art. 428 CSS", "The law is clear.", "Anna Weber", "Bob Kieffer", new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));

    [Fact]
    public void Of_SameQuestionElsewhere_IsTheSame() => Assert.Equal(Name("here"), Name("there"));

    [Fact]
    public void Of_AnyOtherQuestion_IsAnother()
    {
        string[] names =
        [
            Name(),
            RunIdentity.Of(SampleRun.Request("here", new YearMonth(2025, 6))),
            RunIdentity.Of(SampleRun.Request("here", Law.May2025, unmask: false)),
            RunIdentity.Of(SampleRun.Request("here", Law.May2025, maxQuarantine: 2m)),
            RunIdentity.Of(SampleRun.Request("here", Law.May2025, new RunScope(new HashSet<long> { 1 }, Schemes: null))),
            RunIdentity.Of(SampleRun.Request("here", Law.May2025, new RunScope(Employers: null, new HashSet<byte> { 1 }))),
            RunIdentity.Of(SampleRun.Request("here", Law.May2025, decisions: new CauseDecisionSet([Decision], new LocalDate(2025, 6, 1)))),
            RunIdentity.Of(SampleRun.Request("here", Law.May2025, decisions: new CauseDecisionSet([Decision], new LocalDate(2026, 6, 1)))),
        ];

        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void Of_DecisionInForceOnAnotherDay_IsTheSame() => Assert.Equal(
        RunIdentity.Of(SampleRun.Request("here", Law.May2025, decisions: new CauseDecisionSet([Decision], new LocalDate(2025, 6, 1)))),
        RunIdentity.Of(SampleRun.Request("here", Law.May2025, decisions: new CauseDecisionSet([Decision], new LocalDate(2025, 6, 2)))));

    private static string Name(string folder = "here") => RunIdentity.Of(SampleRun.Request(folder, Law.May2025));
}
