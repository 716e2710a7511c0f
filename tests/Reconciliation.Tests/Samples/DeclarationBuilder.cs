using BS2000Bridge.Legislation.Hypotheses;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Records;
using BS2000Bridge.Values;

namespace BS2000Bridge.Reconciliation.Tests.Samples;

/// <summary>One declaration on both sides, lawful until a test tampers with it.</summary>
internal sealed class DeclarationBuilder
{
    public DeclarationBuilder(WageCase wageCase)
    {
        Case = wageCase;
        Key = new DeclarationKey(wageCase.Declaration.Employer.Value, wageCase.Declaration.Insured.Value, wageCase.Declaration.Period.ToYyyyMm());
        LegacyHas(Hypothesis.None);
    }

    public DeclarationKey Key { get; }

    public WageCase Case { get; set; }

    /// <summary>The declarations of this key in the input: how each was read. None: only the legacy has it.</summary>
    public List<ReadStatus> Inputs { get; set; } = [ReadStatus.Read];

    /// <summary>The legacy's lines; of a branch that stands twice, both.</summary>
    public List<ContributionLine> Legacy { get; } = [];

    /// <summary>Branches whose legacy record stands in quarantine, its key readable.</summary>
    public List<Branch> Quarantined { get; } = [];

    /// <summary>Legacy records without a readable key behind this declaration's.</summary>
    public int WithoutKeyBehind { get; set; }

    /// <summary>Whether the legacy's lines come in two parts with the records without a key between them.</summary>
    public bool Split { get; set; }

    /// <summary>The lawful lines.</summary>
    public ContributionLines Lawful => Law.Lines(Case, Hypothesis.None);

    /// <summary>Gives the declaration the lines that the legacy computes with these habits.</summary>
    public void LegacyHas(Hypothesis habits)
    {
        Legacy.Clear();
        Legacy.AddRange(Law.Each(Law.Lines(Case, habits)));
    }

    /// <summary>Changes the insured's share of a line that no habit would change so.</summary>
    public void Tamper(int line = 0, long cents = 77) => Legacy[line] = Legacy[line] with { Insured = Legacy[line].Insured + new Money(cents) };

    /// <summary>Makes one of the legacy's records undecodable, its key readable or not.</summary>
    public void SpoilLine(int line, bool keyReadable)
    {
        if (keyReadable)
        {
            Quarantined.Add(Legacy[line].Branch);
        }
        else
        {
            WithoutKeyBehind++;
        }

        Legacy.RemoveAt(line);
    }

    /// <summary>The smallest part of a set that makes the lines of the whole set, as reports name it; null when they are lawful.</summary>
    public string? Needs(Hypothesis habits)
    {
        ContributionLines legacy = Law.Lines(Case, habits);
        Hypothesis[] alone = [.. HypothesisCatalog.Members(habits).Select(member => member.Hypothesis).Where(member => Law.Lines(Case, member).SameAs(in legacy))];
        return Lawful.SameAs(in legacy) ? null
            : CauseKey.Name(alone.Length > 0 ? alone.Aggregate((all, member) => all | member) : habits);
    }
}
