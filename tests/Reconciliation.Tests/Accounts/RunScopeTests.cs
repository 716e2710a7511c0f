using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Tests.Samples;

namespace BS2000Bridge.Reconciliation.Tests.Accounts;

/// <summary>A restricted run counts what it leaves out, under the name of the restriction.</summary>
public sealed class RunScopeTests
{
    [Fact]
    public void Run_RestrictedToEmployers_CountsTheOthersAsOutOfScope()
    {
        SampleMonth month = SampleMonth.Plain(4);
        long kept = SampleCases.Employer(0).Value;
        foreach (DeclarationBuilder one in month.All.Where(one => one.Key.Employer != kept))
        {
            one.Tamper();
        }

        SampleRun run = SampleRun.Of(month, new RunScope(new HashSet<long> { kept }, Schemes: null));

        run.RequireAccounts("28: equal 14, outOfScope 14", "28: equal 14, outOfScope 14");
        Assert.Equal(new KeyValuePair<string, long>("employers", 28), Assert.Single(run.Report.Accounts.OutOfScope));
    }

    [Fact]
    public void Run_RestrictedToRegimes_CountsTheOthersAsOutOfScopeOnOneSideToo()
    {
        SampleMonth month = SampleMonth.Plain(6);
        DeclarationBuilder[] others = [.. month.All.Where(one => one.Case.Affiliation.Scheme.Code == 3)];
        others[0].Inputs.Clear();
        others[1].Legacy.Clear();

        SampleRun run = SampleRun.Of(month, new RunScope(Employers: null, new HashSet<byte> { 1 }));

        run.RequireAccounts("35: equal 21, outOfScope 14", "35: equal 21, outOfScope 14");
        Assert.Equal(new KeyValuePair<string, long>("regimes", 28), Assert.Single(run.Report.Accounts.OutOfScope));
    }

    [Fact]
    public void Run_RestrictedToNobody_PassesNoGate()
    {
        long other = SampleCases.Employer(9).Value;

        SampleRun run = SampleRun.Of(SampleMonth.Plain(2), new RunScope(new HashSet<long> { other }, Schemes: null));

        run.RequireAccounts("14: outOfScope 14", "14: outOfScope 14");
        Assert.StartsWith("nothing was compared", Assert.Single(run.Report.GateReasons).English, StringComparison.Ordinal);
    }
}
