using BS2000Bridge.Values;

namespace BS2000Bridge.Legislation.Incapacities;

/// <summary>Everything that the reimbursement of one period of incapacity depends on, apart from the law's parameters.</summary>
/// <param name="Month">The month that the period lies in.</param>
/// <param name="Kind">The kind of incapacity.</param>
/// <param name="HoursClaimed">Hours claimed for the period; not negative.</param>
/// <param name="Pay">Base wage and supplements payable monthly in cash, as declared for the month; not negative.</param>
/// <param name="HoursPaid">Hours declared with that pay, those of the incapacity among them; greater than zero.</param>
/// <param name="InTrial">Whether the month belongs to the trial period (<see cref="TrialPeriod"/>).</param>
/// <param name="Bearer">Who bears the pay in that month, as of its first day.</param>
public readonly record struct ReimbursementCase(
    YearMonth Month,
    IncapacityKind Kind,
    int HoursClaimed,
    Money Pay,
    int HoursPaid,
    bool InTrial,
    ContinuedPay Bearer);
