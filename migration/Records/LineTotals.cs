using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>Control totals of contribution lines: how many, and the sums of their bases and shares in cents.</summary>
public struct LineTotals
{
    /// <summary>The number of lines.</summary>
    public long Records;

    /// <summary>The sum of the bases.</summary>
    public long BaseCents;

    /// <summary>The sum of the insured's shares.</summary>
    public long InsuredCents;

    /// <summary>The sum of the employers' shares.</summary>
    public long EmployerCents;

    /// <summary>The sum of both shares.</summary>
    public readonly long ContributionCents => checked(InsuredCents + EmployerCents);

    /// <summary>Adds one line.</summary>
    public void Add(in ContributionLine line)
    {
        Records++;
        BaseCents = checked(BaseCents + line.Base.Cents);
        InsuredCents = checked(InsuredCents + line.Insured.Cents);
        EmployerCents = checked(EmployerCents + line.Employer.Cents);
    }

    /// <summary>Adds every line of a declaration.</summary>
    public void Add(in ContributionLines lines)
    {
        foreach (Branch branch in Branches.All)
        {
            if (lines.Has(branch))
            {
                Add(lines[branch]);
            }
        }
    }

    /// <summary>Adds other totals.</summary>
    public void Add(in LineTotals other)
    {
        Records = checked(Records + other.Records);
        BaseCents = checked(BaseCents + other.BaseCents);
        InsuredCents = checked(InsuredCents + other.InsuredCents);
        EmployerCents = checked(EmployerCents + other.EmployerCents);
    }

    /// <summary>Takes other totals away.</summary>
    public void Subtract(in LineTotals other)
    {
        Records = checked(Records - other.Records);
        BaseCents = checked(BaseCents - other.BaseCents);
        InsuredCents = checked(InsuredCents - other.InsuredCents);
        EmployerCents = checked(EmployerCents - other.EmployerCents);
    }
}
