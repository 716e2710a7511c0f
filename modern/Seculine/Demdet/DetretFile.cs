using System.Xml;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using NodaTime;
using NodaTime.Text;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>DETRET.xml: the answers to the applications of a DEMDET.xml, each of them, in their order.</summary>
internal static class DetretFile
{
    private const string Version = "1.2";

    /// <summary>Writes the answers.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The file that is answered.</param>
    /// <param name="answers">The answer to each of its applications, in their order.</param>
    /// <exception cref="ArgumentException">An application has no answer, or more than one.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(Stream output, DemdetFile file, IReadOnlyList<DemdetAnswer> answers)
    {
        if (!answers.Select(answer => answer.Record.Number).SequenceEqual(file.Records.Select(record => record.Number)))
        {
            throw new ArgumentException($"{file.Name} has {file.Records.Count} applications, and there are {answers.Count} answers; each application has one, in its place.", nameof(answers));
        }

        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\r\n" });
        xml.WriteStartElement("detret", DemdetSchemas.Detret);
        xml.WriteAttributeString("version", Version);
        xml.WriteStartElement("fichier", DemdetSchemas.Detret);
        xml.WriteAttributeString("nom", file.Name);
        xml.WriteAttributeString("empreinte", file.Digest);
        xml.WriteEndElement();
        foreach (DemdetAnswer answer in answers)
        {
            Write(xml, answer);
        }

        xml.WriteStartElement("resume", DemdetSchemas.Detret);
        xml.WriteAttributeString("demandes", XmlConvert.ToString(answers.Count));
        xml.WriteAttributeString("acceptees", Count(answers, ReceiptState.Accepted));
        xml.WriteAttributeString("enAttente", Count(answers, ReceiptState.OnHold));
        xml.WriteAttributeString("rejetees", Count(answers, ReceiptState.Rejected));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The name and the digest of the file that an answer belongs to; null when it is no answer of this kind.</summary>
    internal static (string Name, string Digest)? Of(Stream answer)
    {
        try
        {
            using var xml = XmlReader.Create(answer, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return xml.ReadToFollowing("fichier", DemdetSchemas.Detret) && xml.GetAttribute("nom") is { } name && xml.GetAttribute("empreinte") is { } digest
                ? (name, digest)
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Write(XmlWriter xml, DemdetAnswer answer)
    {
        xml.WriteStartElement("reponse", DemdetSchemas.Detret);
        xml.WriteAttributeString("demande", XmlConvert.ToString(answer.Record.Number));
        xml.WriteAttributeString("employeur", answer.Record.Request.Activity.EmployerNumber);
        xml.WriteAttributeString("assure", answer.Record.Request.Activity.InsuredNumber);
        xml.WriteAttributeString("etat", StateOf(answer));
        if (answer.Activity is { } activity)
        {
            xml.WriteAttributeString("reference", activity.Name);
        }

        if (answer.Rejection is { } rejection)
        {
            xml.WriteStartElement("rejet", DemdetSchemas.Detret);
            xml.WriteAttributeString("code", XmlConvert.ToString(rejection.Code));
            xml.WriteString(rejection.Text.French);
            xml.WriteEndElement();
        }
        else if (answer.Activity?.Decision is { } decision)
        {
            Write(xml, decision);
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, ActivityDecision decision)
    {
        xml.WriteStartElement("decision", DemdetSchemas.Detret);
        xml.WriteAttributeString("legislation", LawOf(decision.Competence));
        WriteText(xml, "pays", decision.CountryCode);
        WriteDay(xml, "debut", decision.Period.FirstDay);
        WriteDay(xml, "fin", decision.Period.LastDay);
        WriteText(xml, "a1", decision.A1Number);
        xml.WriteElementString("motif", DemdetSchemas.Detret, decision.Reason.French);
        foreach (LegalReference passage in decision.References)
        {
            xml.WriteElementString("base", DemdetSchemas.Detret, passage.Article.Length == 0 ? passage.Act : $"{passage.Act}, art. {passage.Article}");
        }

        xml.WriteEndElement();
    }

    private static string StateOf(DemdetAnswer answer) => answer.State switch
    {
        ReceiptState.OnHold => "enAttente",
        ReceiptState.Rejected => "rejetee",
        _ when answer.Activity?.State == ActivityState.Cancelled => "annulee",
        _ => "acceptee",
    };

    private static string LawOf(Competence competence) => competence switch
    {
        Competence.Luxembourg => "Luxembourg",
        Competence.StateOfResidence => "etatDeResidence",
        Competence.ResidenceDecides => "etatDeResidenceDecide",
        Competence.OtherState => "autreEtat",
        _ => "conseilDecide",
    };

    private static string Count(IReadOnlyList<DemdetAnswer> answers, ReceiptState state) => XmlConvert.ToString(answers.Count(answer => answer.State == state));

    private static void WriteText(XmlWriter xml, string name, string text)
    {
        if (text.Length > 0)
        {
            xml.WriteAttributeString(name, text);
        }
    }

    private static void WriteDay(XmlWriter xml, string name, Date? message)
    {
        if (message.TryToValue(out LocalDate day))
        {
            xml.WriteAttributeString(name, LocalDatePattern.Iso.Format(day));
        }
    }
}
