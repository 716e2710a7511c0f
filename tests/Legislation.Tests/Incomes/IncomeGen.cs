using BS2000Bridge.Values;
using CsCheck;

namespace BS2000Bridge.Legislation.Tests.Incomes;

/// <summary>Incomes of every population without wages, in any month from 2017 to 2026.</summary>
internal static class IncomeGen
{
    private static readonly (Occupation Occupation, VoluntaryInsurance Voluntary)[] Kinds =
    [
        (Occupation.SelfEmployed, VoluntaryInsurance.None),
        (Occupation.AssistingSpouse, VoluntaryInsurance.None),
        (Occupation.Farmer, VoluntaryInsurance.None),
        (Occupation.Pensioner, VoluntaryInsurance.None),
        (Occupation.Student, VoluntaryInsurance.None),
        (Occupation.Voluntary, VoluntaryInsurance.Health),
        (Occupation.Voluntary, VoluntaryInsurance.PensionContinued),
        (Occupation.Voluntary, VoluntaryInsurance.PensionOptional),
        (Occupation.Revis, VoluntaryInsurance.None),
    ];

    private static readonly decimal[] Factors = [0m, 0.85m, 1m, 1.1m, 1.3m, 1.5m];

    private static readonly Gen<YearToDate> Years =
        from months in Gen.Int[1, 4]
        from pay in Gen.Int[0, 7_000_000].Array[Branches.Count]
        select YearOf(months, pay);

    public static Gen<Income> Incomes { get; } =
        from kind in Gen.Int[0, Kinds.Length - 1].Select(place => Kinds[place])
        from month in Gen.Select(Gen.Int[2017, 2026], Gen.Int[1, 12]).Select((year, month) => $"{year}-{month:00}")
        from cents in Gen.OneOf(Gen.Const(0), Gen.Int[0, 100_000], Gen.Int[0, 600_000], Gen.Int[0, 3_000_000])
        from born in Gen.Select(Gen.Int[1950, 2011], Gen.Int[1, 12], Gen.Int[1, 28]).Select((year, monthOfBirth, day) => $"{year}-{monthOfBirth:00}-{day:00}")
        from side in Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true)))
        from reduced in Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true)))
        from mutualityClass in Gen.Int[0, 4]
        from factor in Gen.Int[0, Factors.Length - 1].Select(place => Factors[place])
        from before in Gen.OneOf(Gen.Const(default(YearToDate)), Years)
        let works = kind.Occupation <= Occupation.Farmer
        select new Income(month)
        {
            Occupation = kind.Occupation,
            Voluntary = kind.Voluntary,
            Amount = cents / 100m,
            Born = born,
            SideActivity = side && (kind.Occupation is Occupation.SelfEmployed or Occupation.Farmer),
            ReducedMinimum = reduced && (kind.Occupation is Occupation.SelfEmployed or Occupation.AssistingSpouse || kind.Voluntary >= VoluntaryInsurance.PensionContinued),
            MutualityClass = works ? mutualityClass : 0,
            AccidentFactor = works ? factor : 0m,
            Before = before,
        };

    private static YearToDate YearOf(int months, int[] pay)
    {
        var before = new YearToDate { Ceilings = Money.FromEuros(13188.96m * months) };
        foreach (Branch branch in Branches.All.Where(branch => branch.HasCeiling()))
        {
            before.Pay[(int)branch] = new Money(pay[(int)branch]);
            before.Charged[(int)branch] = Money.Min(before.Pay[(int)branch], before.Ceilings);
        }

        return before;
    }
}
