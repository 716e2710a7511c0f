using System.Globalization;
using System.Xml;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Seculine.Reading;
using BS2000Bridge.Values;
using NodaTime;
using NodaTime.Text;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>Writes a calculation as XML, and sums it up on the way.</summary>
internal sealed class CalculWriter : IDisposable
{
    private readonly XmlWriter _xml;
    private readonly CalculSums _sums;

    public CalculWriter(Stream output, CalculSums sums)
    {
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\r\n" });
        _sums = sums;
    }

    /// <summary>Writes all of it.</summary>
    public void Write(
        SeculineHeader header,
        EmployerNumber employer,
        YearMonth month,
        LocalDate closingDay,
        bool isProvisional,
        CalculStatements statements)
    {
        _xml.WriteStartElement("calcul", CalculSchema.Namespace);
        _xml.WriteAttributeString("version", "1.0");
        _xml.WriteStartElement("entete", CalculSchema.Namespace);
        _xml.WriteAttributeString("adherent", header.Member.ToString());
        _xml.WriteAttributeString("numeroSecuLine", header.Number);
        _xml.WriteAttributeString("employeur", employer.ToString());
        _xml.WriteAttributeString("periode", month.ToString());
        _xml.WriteAttributeString("cloture", Text(closingDay));
        _xml.WriteAttributeString("provisoire", XmlConvert.ToString(isProvisional));
        _xml.WriteEndElement();
        foreach (((YearMonth period, string insured), CalculStatement statement) in statements)
        {
            Write(period, insured, statement, isCurrent: period == month);
        }

        WriteSums();
        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Write(YearMonth period, string insured, CalculStatement statement, bool isCurrent)
    {
        _xml.WriteStartElement("decompte", CalculSchema.Namespace);
        _xml.WriteAttributeString("assure", insured);
        _xml.WriteAttributeString("periode", period.ToString());
        statement.Affiliations.ForEach(Write);
        statement.Positions.ForEach(position => Write(position, isCurrent));
        statement.Reimbursements.ForEach(Write);
        _xml.WriteEndElement();
    }

    private void Write(Contracts.Affiliation.V1.Affiliation affiliation)
    {
        _xml.WriteStartElement("affiliation", CalculSchema.Namespace);
        WriteDay("entree", affiliation.Period.FirstDay);
        WriteDay("sortie", affiliation.Period.LastDay);
        _xml.WriteAttributeString("regime", affiliation.SchemeCode);
        _xml.WriteAttributeString("heuresParSemaine", XmlConvert.ToString(affiliation.WeeklyHours));
        _xml.WriteEndElement();
    }

    private void Write(Charge charge, bool isCurrent)
    {
        _xml.WriteStartElement("position", CalculSchema.Namespace);
        _xml.WriteAttributeString("nature", Text(charge.Kind));
        _xml.WriteAttributeString("reference", charge.Name);
        if (charge.Reverses.Length > 0)
        {
            _xml.WriteAttributeString("extourneDe", charge.Reverses);
        }

        _xml.WriteAttributeString("date", Text(CalculWindow.DayOf(Instant.FromDateTimeOffset(charge.RecordedAt.ToDateTimeOffset()))));
        foreach (Contracts.Salary.V1.ContributionLine line in charge.Lines)
        {
            Values.Money insuredShare = new(line.InsuredShare?.Cents ?? 0), employerShare = new(line.EmployerShare?.Cents ?? 0);
            _sums.AddLine(line.Branch, insuredShare, employerShare, isCurrent);
            _xml.WriteStartElement("ligne", CalculSchema.Namespace);
            _xml.WriteAttributeString("branche", Text(line.Branch));
            _xml.WriteAttributeString("assiette", new Values.Money(line.Base?.Cents ?? 0).ToString());
            _xml.WriteAttributeString("taux", ((line.Rate?.Millionths ?? 0) / 10_000m).ToString("0.####", CultureInfo.InvariantCulture));
            WriteShares(insuredShare, employerShare);
            _xml.WriteEndElement();
        }

        if (charge.NetWage is { } net)
        {
            Values.Money tax = new(net.Tax?.Cents ?? 0);
            _sums.AddTax(tax);
            _xml.WriteStartElement("salaireNet", CalculSchema.Namespace);
            _xml.WriteAttributeString("brut", new Values.Money(net.Gross?.Cents ?? 0).ToString());
            _xml.WriteAttributeString("impot", tax.ToString());
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Write(CalculReimbursement reimbursement)
    {
        _sums.AddReimbursement(reimbursement.Amount);
        _xml.WriteStartElement("remboursement", CalculSchema.Namespace);
        _xml.WriteAttributeString("nature", Text(reimbursement.Kind));
        _xml.WriteAttributeString("type", XmlConvert.ToString((int)reimbursement.Incapacity.Kind));
        WriteDay("debut", reimbursement.Incapacity.Days.FirstDay);
        WriteDay("fin", reimbursement.Incapacity.Days.LastDay);
        _xml.WriteAttributeString("heures", XmlConvert.ToString(reimbursement.Incapacity.Hours));
        _xml.WriteAttributeString("montant", reimbursement.Amount.ToString());
        _xml.WriteEndElement();
    }

    private void WriteSums()
    {
        Values.Money contributions = _sums.CurrentPeriod + _sums.RecomputedPeriods;
        _xml.WriteStartElement("resume", CalculSchema.Namespace);
        _xml.WriteAttributeString("periodeCourante", _sums.CurrentPeriod.ToString());
        _xml.WriteAttributeString("periodesRecalculees", _sums.RecomputedPeriods.ToString());
        _xml.WriteAttributeString("cotisations", contributions.ToString());
        _xml.WriteAttributeString("impot", _sums.Tax.ToString());
        _xml.WriteAttributeString("remboursements", _sums.Reimbursements.ToString());
        _xml.WriteAttributeString("total", (contributions + _sums.Tax - _sums.Reimbursements).ToString());
        foreach ((Contracts.Common.V1.Branch branch, (Values.Money insured, Values.Money employer)) in _sums.Branches)
        {
            _xml.WriteStartElement("branche", CalculSchema.Namespace);
            _xml.WriteAttributeString("branche", Text(branch));
            WriteShares(insured, employer);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteShares(Values.Money insured, Values.Money employer)
    {
        _xml.WriteAttributeString("partAssure", insured.ToString());
        _xml.WriteAttributeString("partPatronale", employer.ToString());
    }

    private void WriteDay(string name, Date? message)
    {
        if (message.TryToValue(out LocalDate day))
        {
            _xml.WriteAttributeString(name, Text(day));
        }
    }

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Text(ChargeKind kind) => kind switch
    {
        ChargeKind.Charge => "due",
        ChargeKind.Reversal => "extourne",
        ChargeKind.Recharge => "redressement",
        _ => throw new InvalidOperationException($"{kind} is no kind of a charge."),
    };

    private static string Text(Contracts.Common.V1.Branch branch) => branch switch
    {
        Contracts.Common.V1.Branch.HealthCare => "soins-de-sante",
        Contracts.Common.V1.Branch.CashBenefits => "prestations-en-especes",
        Contracts.Common.V1.Branch.Mutuality => "mutualite",
        Contracts.Common.V1.Branch.Pension => "pension",
        Contracts.Common.V1.Branch.Accident => "accident",
        Contracts.Common.V1.Branch.Dependency => "dependance",
        Contracts.Common.V1.Branch.OccupationalHealth => "sante-au-travail",
        _ => throw new InvalidOperationException($"{branch} is no branch."),
    };
}
