namespace BS2000Bridge.Salary.Incomes;

/// <summary>Who pays the contributions on an income (art. 32 CSS).</summary>
internal static class IncomePayers
{
    /// <summary>What is wrong with the payer of an income; null when nothing is.</summary>
    /// <param name="occupation">An occupation without a wage.</param>
    /// <param name="payer">The payer.</param>
    /// <param name="insured">The insured.</param>
    public static string? ProblemOf(Occupation occupation, EmployerNumber payer, InsuredNumber insured) => occupation switch
    {
        Occupation.SelfEmployed or Occupation.Voluntary => payer.Value == insured.Value ? null : "expected the insured's own number: nobody else bears the contributions (art. 32 CSS)",
        Occupation.AssistingSpouse => payer.IsNaturalPerson && payer.Value != insured.Value ? null : "expected the number of the self-employed person who is assisted, who pays in place of the spouse (art. 32 CSS)",
        Occupation.Farmer => payer.IsNaturalPerson ? null : "expected the number of the farmer, who pays for the helpers too (art. 32 CSS)",
        Occupation.Student => payer.Value == insured.Value || !payer.IsNaturalPerson ? null : "expected the number of the school, or the insured's own (art. 32 CSS)",
        _ => payer.IsNaturalPerson ? "expected the number of the body that pays the pension or allowance (art. 32 CSS)" : null,
    };
}
