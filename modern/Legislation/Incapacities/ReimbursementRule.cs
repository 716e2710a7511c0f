using BS2000Bridge.Legislation.Arithmetic;
using BS2000Bridge.Legislation.Figures;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incapacities;

/// <summary>
/// What the Mutualité des employeurs gives back (art. 52 to 54 CSS, its statutes): 80 % of the pay for the hours claimed of a sickness or
/// an accident, all of it in the trial period and of leave for family reasons and accompaniment, and the employer's shares of cash
/// benefits, health care and pension on it. Nothing once the health fund pays (art. L.121-6 Code du travail), and nothing of maternity
/// and adoption leave, which the fund pays from the first day (art. 25 CSS).
/// </summary>
public static class ReimbursementRule
{
    private const int Whole = 100;
    private const int One = 1_000_000;

    /// <summary>The reimbursement of one period. Each part is rounded by itself to the cent, half a cent up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Hours or pay are negative, or no hours were paid.</exception>
    /// <exception cref="MissingParameterException">A parameter has no value in that month.</exception>
    public static Reimbursement Of(ParameterLibrary library, in ReimbursementCase one)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(one.HoursClaimed, nameof(one));
        ArgumentOutOfRangeException.ThrowIfNegative(one.Pay.Cents, nameof(one));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(one.HoursPaid, nameof(one));
        if (!IsBorneByEmployer(in one))
        {
            return default;
        }

        bool inFull = one.InTrial || one.Kind != IncapacityKind.Sickness;
        Money ceiling = Rounding.HalfUpToCent(MinimumWage.Of(library, one.Month).Exact * Number(library, "reimbursement.ceiling.factor", one.Month));
        decimal hourly = Money.Min(one.Pay, ceiling).ToEuros() * Math.Min(one.HoursClaimed, one.HoursPaid) / one.HoursPaid;
        decimal pay = inFull ? Whole : Number(library, "reimbursement.sickness.percent", one.Month);
        decimal charges = inFull ? Whole : Number(library, "reimbursement.sickness.charges-percent", one.Month);
        long charged = Rounding.HalfUpToCent(hourly * charges / Whole).Cents;
        return new Reimbursement(
            Rounding.HalfUpToCent(hourly * pay / Whole),
            Share(library, "cash-benefits.employees.employer", one.Month, charged),
            Share(library, "health-care.employees.employer", one.Month, charged),
            Share(library, "pension.employees.employer", one.Month, charged));
    }

    private static bool IsBorneByEmployer(in ReimbursementCase one) => one.Kind switch
    {
        IncapacityKind.Sickness => one.Bearer.EmployerPaysSickness,
        IncapacityKind.FamilyLeave or IncapacityKind.AccompanimentLeave => one.Bearer.IsConserved,
        _ => false,
    };

    private static Money Share(ParameterLibrary library, string rate, YearMonth month, long cents) =>
        new(Rounding.HalfUpToCent(cents * Rate.FromPercent(Number(library, rate, month)).Millionths, One));

    private static decimal Number(ParameterLibrary library, string id, YearMonth month) => library.ValueAt(id, month).ToNumber();
}
