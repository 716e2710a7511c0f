using System.Globalization;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>Reads a file of parameters strictly: what is not understood is an error, never passed over.</summary>
internal static class ParameterFileReader
{
    private static readonly string[] ParameterKeys = ["id", "title", "titre", "unit", "reference", "values"];
    private static readonly string[] ValueKeys = ["from", "to", "value", "source", "confidence"];

    /// <summary>Reads all parameters of a file, each with the line that it begins at.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ofCentre">Whether it is laid over the program's, which has titles and references already: they may be left out.</param>
    public static IEnumerable<(Parameter Parameter, long Line)> Read(ParameterFile file, bool ofCentre)
    {
        foreach (YamlNode node in Entries(file))
        {
            YamlEntry entry = YamlEntry.Of(file.Name, parameter: null, node);
            entry = entry.Named(entry.Required("id"));
            yield return (ReadParameter(entry, ofCentre), node.Start.Line);
        }
    }

    private static YamlSequenceNode Entries(ParameterFile file)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(file.Text);
            stream.Load(reader);
        }
        catch (YamlException broken)
        {
            throw new ParameterFormatException(file.Name, broken.Start.Line, parameter: null, $"is not well-formed YAML: {broken.Message}", broken);
        }

        return stream.Documents is [{ RootNode: YamlSequenceNode entries }]
            ? entries
            : throw new ParameterFormatException(file.Name, 1, parameter: null, "must be one list of parameters, each beginning with '- id:'.");
    }

    private static Parameter ReadParameter(YamlEntry entry, bool ofCentre)
    {
        string Said(string key) => ofCentre ? entry.Optional(key) ?? "" : entry.Required(key);

        entry.RefuseKeysBut(ParameterKeys);
        string unitName = entry.Required("unit");
        if (!ParameterUnits.TryParse(unitName, out ParameterUnit unit))
        {
            throw entry.Error("unit", $"'{unitName}' is no unit; the units are {string.Join(", ", ParameterUnits.AllNames)}.");
        }

        var values = new List<ParameterValue>();
        foreach (YamlEntry item in entry.RequiredList("values"))
        {
            ParameterValue value = ReadValue(item, unit);
            if (values.Count > 0 && (values[^1].To is not { } last || last >= value.From))
            {
                throw item.Error("from", "begins before the value above it ends; values stand in the order of their days and do not overlap.");
            }

            values.Add(value);
        }

        return new Parameter(entry.Required("id"), Said("title"), Said("titre"), unit, Said("reference"), entry.File, values);
    }

    private static ParameterValue ReadValue(YamlEntry item, ParameterUnit unit)
    {
        item.RefuseKeysBut(ValueKeys);
        LocalDate from = Day(item, "from", item.Required("from"));
        LocalDate? to = item.Optional("to") is { } text ? Day(item, "to", text) : null;
        if (to < from)
        {
            throw item.Error("to", "is before 'from'.");
        }

        string value = item.Required("value");
        if (ValueFormat.Problem(unit, value) is { } problem)
        {
            throw item.Error("value", $"'{value}' {problem}.");
        }

        return new ParameterValue(from, to, value, item.Required("source"), ReadConfidence(item)) { Line = item.Line };
    }

    private static Confidence ReadConfidence(YamlEntry item)
    {
        string text = item.Required("confidence");
        return Enum.GetValues<Confidence>().Cast<Confidence?>().FirstOrDefault(known => string.Equals(known.ToString(), text, StringComparison.OrdinalIgnoreCase))
            ?? throw item.Error("confidence", $"'{text}' is none of high, medium, low, assumed, conflict.");
    }

    private static LocalDate Day(YamlEntry item, string key, string text) =>
        LocalDatePattern.Iso.WithCulture(CultureInfo.InvariantCulture).Parse(text) is { Success: true } parsed
            ? parsed.Value
            : throw item.Error(key, $"'{text}' is not a day; write YYYY-MM-DD.");
}
