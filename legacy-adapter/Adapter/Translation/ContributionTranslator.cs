using System.Text;
using BS2000Bridge.Copybooks;
using BS2000Bridge.Values;
using BS2000Bridge.Values.Records;

namespace BS2000Bridge.Adapter.Translation;

/// <summary>Reads the legacy's contribution lines, dataset COTIS.</summary>
internal sealed class ContributionTranslator(RecordLayout layout, Encoding codePage)
{
    private const int LastPeriod = 9999_12;
    private const int MostMillionths = 9_999_999;

    private readonly KeyFields _key = new(layout, "COTIS-EMPLOYEUR", "COTIS-ASSURE");
    private readonly NumericField _period = layout.Numeric("COTIS-PERIODE");
    private readonly TextField _risk = layout.Text("COTIS-RISQUE");
    private readonly TextField _regime = layout.Text("COTIS-REGIME");
    private readonly NumericField _base = Bind.Amount(layout, "COTIS-ASSIETTE");
    private readonly NumericField _rate = Bind.Percentage(layout, "COTIS-TAUX");
    private readonly NumericField _insuredShare = Bind.Amount(layout, "COTIS-PART-ASSURE");
    private readonly NumericField _employerShare = Bind.Amount(layout, "COTIS-PART-PATRONALE");
    private readonly CodeTable<Branch> _branches = BranchCodes.In(codePage);
    private readonly CodeTable<Regime> _regimes = RegimeCodes.In(codePage);

    /// <summary>Reads the key of the declaration.</summary>
    /// <returns>Null when it was read, else why not.</returns>
    public Refusal? ReadKey(ReadOnlySpan<byte> record, out DeclarationKey key)
    {
        key = default;
        if (!_key.TryRead(record, out long employer, out long insured))
        {
            return _key.Refuse(record);
        }

        if (!_period.TryRead(record, out long period))
        {
            return Refusal.Undecodable(_period, record);
        }

        if (period is < 0 or > LastPeriod)
        {
            return Refusal.Invalid(_period, record, $"{period} is no period of the form AAAAMM");
        }

        key = new DeclarationKey(employer, insured, (int)period);
        return null;
    }

    /// <summary>Reads the branch of a line.</summary>
    /// <returns>Null when it was read, else why not.</returns>
    public Refusal? ReadBranch(ReadOnlySpan<byte> record, out Branch branch) =>
        _branches.TryRead(_risk, record, out branch) ? null : _branches.Refuse(_risk, record);

    /// <summary>Reads the scheme of a line.</summary>
    /// <returns>Null when it was read, else why not.</returns>
    public Refusal? ReadRegime(ReadOnlySpan<byte> record, out Regime regime) =>
        _regimes.TryRead(_regime, record, out regime) ? null : _regimes.Refuse(_regime, record);

    /// <summary>Reads the figures of a line.</summary>
    /// <returns>Null when they were read, else why not.</returns>
    public Refusal? ReadLine(ReadOnlySpan<byte> record, Branch branch, out ContributionLine line)
    {
        line = default;
        if (!_base.TryRead(record, out long baseCents))
        {
            return Refusal.Undecodable(_base, record);
        }

        if (!_rate.TryRead(record, out long rate))
        {
            return Refusal.Undecodable(_rate, record);
        }

        if (rate is < -MostMillionths or > MostMillionths)
        {
            return Refusal.Invalid(_rate, record, $"a rate of {rate / 10_000m} %; expected at most 999.9999");
        }

        if (!_insuredShare.TryRead(record, out long insured))
        {
            return Refusal.Undecodable(_insuredShare, record);
        }

        if (!_employerShare.TryRead(record, out long employer))
        {
            return Refusal.Undecodable(_employerShare, record);
        }

        line = new ContributionLine(branch, new Money(baseCents), new Rate((int)rate), new Money(insured), new Money(employer));
        return null;
    }
}
