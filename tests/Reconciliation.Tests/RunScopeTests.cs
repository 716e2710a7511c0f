using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Tests.Made;

namespace BS2000Bridge.Reconciliation.Tests;

/// <summary>A restricted run counts what it leaves out, under the name of the restriction.</summary>
public sealed class RunScopeTests
{
    [Fact]
    public void Run_RestrictedToEmployers_CountsTheOthersAsOutOfScope()
    {
        MadeMonth month = MadeMonth.Plain(4);
        long kept = MadeCases.Employer(0).Value;
        foreach (MadeDeclaration one in month.All.Where(one => one.Key.Employer != kept))
        {
            one.Tamper();
        }

        MadeRun run = MadeRun.Of(month, new RunScope(new HashSet<long> { kept }, Regimes: null));

        run.RequireBooks("28: equal 14, outOfScope 14", "28: equal 14, outOfScope 14");
        Assert.Equal(new KeyValuePair<string, long>("employers", 28), Assert.Single(run.Report.Accounts.OutOfScope));
    }

    [Fact]
    public void Run_RestrictedToRegimes_CountsTheOthersAsOutOfScopeOnOneSideToo()
    {
        MadeMonth month = MadeMonth.Plain(6);
        MadeDeclaration[] others = [.. month.All.Where(one => one.Case.Affiliation.Scheme.Code == 3)];
        others[0].Inputs.Clear();
        others[1].Legacy.Clear();

        MadeRun run = MadeRun.Of(month, new RunScope(Employers: null, new HashSet<byte> { 1 }));

        run.RequireBooks("35: equal 21, outOfScope 14", "35: equal 21, outOfScope 14");
        Assert.Equal(new KeyValuePair<string, long>("regimes", 28), Assert.Single(run.Report.Accounts.OutOfScope));
    }

    [Fact]
    public void Run_RestrictedToNobody_PassesNoGate()
    {
        long other = MadeCases.Employer(9).Value;

        MadeRun run = MadeRun.Of(MadeMonth.Plain(2), new RunScope(new HashSet<long> { other }, Regimes: null));

        run.RequireBooks("14: outOfScope 14", "14: outOfScope 14");
        Assert.StartsWith("nothing was compared", Assert.Single(run.Report.GateReasons).English, StringComparison.Ordinal);
    }
}
