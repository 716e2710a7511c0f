using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Accounts;

/// <summary>
/// The ledger of one side: what was read, and the outcome of each record. Reading and outcome are counted in different
/// places, so that <see cref="Balances"/> is a check and not a tautology.
/// </summary>
public sealed class SideAccount
{
    private readonly LineTotals[] _outcomes = new LineTotals[Enum.GetValues<Outcome>().Length];
    private LineTotals _read;

    /// <summary>Totals of everything read.</summary>
    public LineTotals Read => _read;

    /// <summary>Totals of one outcome.</summary>
    public LineTotals this[Outcome outcome] => _outcomes[(int)outcome];

    /// <summary>Everything read but what the run leaves out: what the totals of the report are about.</summary>
    public LineTotals InScope
    {
        get
        {
            LineTotals sum = default;
            foreach (Outcome outcome in Enum.GetValues<Outcome>())
            {
                if (outcome != Outcome.OutOfScope)
                {
                    sum.Add(_outcomes[(int)outcome]);
                }
            }

            return sum;
        }
    }

    /// <summary>Whether records and sums read are the records and sums of all outcomes together.</summary>
    public bool Balances
    {
        get
        {
            LineTotals sum = InScope;
            sum.Add(_outcomes[(int)Outcome.OutOfScope]);
            return sum.Records == _read.Records && sum.BaseCents == _read.BaseCents
                && sum.InsuredCents == _read.InsuredCents && sum.EmployerCents == _read.EmployerCents;
        }
    }

    /// <summary>Counts lines as they are read.</summary>
    public void CountRead(in LineTotals totals) => _read.Add(totals);

    /// <summary>Counts lines by their outcome.</summary>
    public void Count(Outcome outcome, in LineTotals totals) => _outcomes[(int)outcome].Add(totals);

    /// <summary>Counts one line by its outcome.</summary>
    public void Count(Outcome outcome, in ContributionLine line) => _outcomes[(int)outcome].Add(line);

    /// <summary>Counts records that have no amounts, such as those in quarantine, as read and by their outcome.</summary>
    public void CountWithoutAmounts(Outcome outcome, long records)
    {
        LineTotals totals = new() { Records = records };
        CountRead(totals);
        Count(outcome, totals);
    }

    /// <summary>Moves lines from one outcome to another, as a decision does with what was different.</summary>
    public void Move(Outcome from, Outcome to, in LineTotals totals)
    {
        _outcomes[(int)to].Add(totals);
        _outcomes[(int)from].Subtract(totals);
    }
}
