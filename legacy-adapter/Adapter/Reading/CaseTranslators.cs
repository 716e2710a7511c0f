using BS2000Bridge.Adapter.Translation;
using BS2000Bridge.Values;

namespace BS2000Bridge.Adapter.Reading;

/// <summary>The input datasets of a month with their translators.</summary>
internal sealed class CaseTranslators(LegacyDataset empl, LegacyDataset affil, LegacyDataset decsal, LegacyDataset cumul, YearMonth month)
{
    public LegacyDataset Empl { get; } = empl;

    public LegacyDataset Affil { get; } = affil;

    public LegacyDataset Decsal { get; } = decsal;

    public LegacyDataset Cumul { get; } = cumul;

    public EmployerTranslator Employers { get; } = new(empl.Layout, empl.CodePage);

    public AffiliationTranslator Affiliations { get; } = new(affil.Layout, affil.CodePage);

    public DeclarationTranslator Declarations { get; } = new(decsal.Layout, month);

    public YearToDateTranslator YearToDate { get; } = new(cumul.Layout, month);

    public YearMonth Month { get; } = month;
}
