using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Reconciliation;
using BS2000Bridge.Reconciliation.Privacy;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Explaining;

/// <summary>The machine-readable form of an explained declaration.</summary>
internal static class ExplainDocument
{
    /// <summary>The document.</summary>
    public static object Of(ExplainedDeclaration explained, Masking masking) => new
    {
        key = masking.Key(explained.Declaration.Key),
        cause = explained.Cause?.Cause,
        lines = explained.Declaration.Lines.Select(line => new { branch = line.Branch.Name(), differs = line.Differs, legacy = Line(line.Legacy), modern = Line(line.Modern) }),
        modernSteps = explained.Declaration.ModernSteps.Select(Step),
        legacySteps = explained.Declaration.LegacySteps.Select(Step),
        records = explained.Declaration.Records.Select(record => new
        {
            record.Dataset,
            record.RecordNumber,
            record.RecordOffset,
            fields = record.Fields.Select(field => masking.Field(field)).Select(field => new { field.Path, field.Offset, field.Hex, field.Value, field.Failure }),
        }),
        quarantined = explained.Quarantined.Select(masking.Quarantined).Select(record => new { record.Dataset, record.RecordNumber, record.Field, record.Hex, record.Reason }),
    };

    private static object? Line(ContributionLine? line) => line is ContributionLine one
        ? new { baseCents = one.Base.Cents, ratePercent = one.Rate.ToPercent(), insuredCents = one.Insured.Cents, employerCents = one.Employer.Cents }
        : null;

    private static object Step(ComputationStep step) => new { branch = step.Branch?.Name(), text = step.Text, reference = step.Reference, cents = step.Amount.Cents };
}
