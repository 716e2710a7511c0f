using System.Globalization;
using System.Text;
using System.Xml;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Conversions;
using NodaTime.Text;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>Makes requests of the elements of DEMDET.xml as they pass by; what the schema allows is taken for granted.</summary>
internal sealed class DemdetReader(Predicate<string> annexWasSubmitted)
{
    private const int BasisPointsOfAPercent = 100;
    private const int WholeTime = 10_000;

    private readonly List<(SubmitActivityRequest Request, int Line)> _applications = [];
    private readonly Stack<string> _open = [];
    private readonly StringBuilder _text = new();

    /// <summary>The applications read so far, each with the line on which it begins.</summary>
    public IReadOnlyList<(SubmitActivityRequest Request, int Line)> Applications => _applications;

    /// <summary>The employer number of the member, as the file says it.</summary>
    public string Member { get; private set; } = "";

    /// <summary>The SECUline number of the member, as the file says it.</summary>
    public string MemberNumber { get; private set; } = "";

    private Activity Current => _applications[^1].Request.Activity;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="XmlException">It is not well-formed, or the shares of the working time make more than the whole.</exception>
    /// <exception cref="System.Xml.Schema.XmlSchemaException">It does not respect the schema.</exception>
    public void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Begin(xml);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    _text.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement:
                    End(xml);
                    break;
            }
        }
    }

    private void Begin(XmlReader xml)
    {
        string name = xml.LocalName;
        _text.Clear();
        if (name == "demande")
        {
            var request = new SubmitActivityRequest { Kind = KindOf(xml.GetAttribute("type")!), Activity = new Activity { Period = new Contracts.Common.V1.DateInterval() } };
            _applications.Add((request, ((IXmlLineInfo)xml).LineNumber));
        }

        switch (name)
        {
            case "statutParticulier":
                Current.Procedure = Procedure.SpecialStatus;
                break;
            case "detachement":
                Current.Procedure = Procedure.Posting;
                break;
            case "pluriactivite":
                Current.Procedure = Procedure.Multistate;
                break;
            case "batelierRhenan":
                Current.Procedure = Procedure.RhineBoatmen;
                break;
            case "detachementPaysTiers":
                Current.Procedure = Procedure.ThirdCountry;
                break;
            case "fonctionnaire":
                Current.SpecialStatus = SpecialStatus.CivilServant;
                break;
            case "marin":
                Current.SpecialStatus = SpecialStatus.Seafarer;
                break;
            case "personnelNavigant":
                Current.SpecialStatus = SpecialStatus.FlightCrew;
                break;
        }

        if (!xml.IsEmptyElement)
        {
            _open.Push(name);
        }
    }

    private void End(XmlReader xml)
    {
        string name = _open.Pop(), text = _text.ToString().Trim();
        _text.Clear();
        switch (name)
        {
            case "matricule" when _open.Peek() == "adherent":
                Member = text;
                break;
            case "matricule":
                Current.InsuredNumber = text;
                break;
            case "numeroSecuLine":
                MemberNumber = text;
                break;
            case "reference":
                Current.Name = text;
                break;
            case "employeur":
                Current.EmployerNumber = text;
                break;
            case "pays" when _open.Peek() == "adresse":
                Current.ResidenceCountryCode = text;
                break;
            case "pays":
                Current.ActivityCountryCodes.Add(text);
                break;
            case "debut":
                Current.Period.FirstDay = DayOf(text);
                break;
            case "fin":
                Current.Period.LastDay = DayOf(text);
                break;
            case "pavillon" or "base" or "siegeExploitant":
                Current.AttachmentCountryCode = text;
                break;
            case "numeroOmi":
                Current.ImoNumber = text;
                break;
            case "teletravail":
                Current.TeleworkShareBasisPoints = Share(text);
                Current.ResidenceShareBasisPoints = Share(text);
                break;
            case "autreResidence":
                Current.ResidenceShareBasisPoints += Share(text);
                RequireWhole(xml);
                break;
            case "annexe" when annexWasSubmitted(text):
                Current.AnnexFileNames.Add(text);
                break;
        }
    }

    private void RequireWhole(XmlReader xml)
    {
        if (Current.ResidenceShareBasisPoints > WholeTime)
        {
            var place = (IXmlLineInfo)xml;
            throw new XmlException("The shares of the working time make more than 100 percent.", innerException: null, place.LineNumber, place.LinePosition);
        }
    }

    private static ApplicationKind KindOf(string type) => type switch
    {
        "creation" => ApplicationKind.Creation,
        "rectification" => ApplicationKind.Rectification,
        _ => ApplicationKind.Cancellation,
    };

    private static Date DayOf(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow().ToMessage();

    private static int Share(string text) => (int)(decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * BasisPointsOfAPercent);
}
