using System.Globalization;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Values;
using YamlDotNet.RepresentationModel;

namespace BS2000Bridge.Legislation.Tests.Cases;

/// <summary>
/// A case of a table that a lawyer can read: plain names and values, and what the law makes of them. Each name that a test
/// does not ask for is a fault of the table.
/// </summary>
internal sealed class LawCase(string file, YamlMappingNode node)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal) { "case", "article", "expect" };

    /// <summary>The file and the words of the case: what the test is called by.</summary>
    public string Name => $"{file}: {Text("case")}";

    /// <summary>The articles; there are some.</summary>
    public string Article => Text("article");

    /// <summary>The month.</summary>
    public YearMonth Month => YearMonth.Parse(Text("month"));

    /// <summary>The law of the case: the program's parameters, or with those of <c>with: id = value</c>.</summary>
    public ParameterLibrary Library => Optional("with") is { } change ? ChangedLaw.Of(change) : Law.Library;

    /// <summary>The parameter whose absence refuses the computation; null where it does not.</summary>
    public string? Refused => Optional("refused");

    /// <summary>A text that must be there.</summary>
    public string Text(string name) => Optional(name) ?? throw new InvalidDataException($"{file}, line {node.Start.Line}: '{name}' is missing.");

    /// <summary>A text that may be there.</summary>
    public string? Optional(string name)
    {
        _asked.Add(name);
        return node.Children.TryGetValue(name, out YamlNode? value) ? ((YamlScalarNode)value).Value : null;
    }

    /// <summary>An amount in euros; zero where it is not given.</summary>
    public Money Amount(string name) => Money.FromEuros(Number(name, 0m));

    /// <summary>A number; what to take where it is not given.</summary>
    public decimal Number(string name, decimal otherwise) => Optional(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A day; what to take where it is not given.</summary>
    public NodaTime.LocalDate Day(string name, string otherwise) => Law.Day(Optional(name) ?? otherwise);

    /// <summary>Whether it says yes; no where it is not given.</summary>
    public bool Is(string name) => (Optional(name) ?? "no") switch
    {
        "yes" => true,
        "no" => false,
        string other => throw new InvalidDataException($"{Name}: '{name}' is '{other}', neither yes nor no."),
    };

    /// <summary>What is expected beside lines, such as <c>gross</c>; null where nothing is.</summary>
    public string? Expected(string name) => ExpectedEntries.FirstOrDefault(entry => entry.Name == name).Value;

    /// <summary>
    /// The lines as the table writes them, <c>branch: base, insured, employer</c>, and the totals <c>total: insured, employer</c>;
    /// without what stands in <paramref name="beside"/>.
    /// </summary>
    public string ExpectedLines(params ReadOnlySpan<string> beside)
    {
        var lines = new List<string>();
        foreach ((string name, string value) in ExpectedEntries)
        {
            if (!beside.Contains(name))
            {
                lines.Add($"{name}: {value}");
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Computed lines in the words of the table, in the order in which it lists them.</summary>
    public string Written(in ContributionLines lines)
    {
        var written = new List<string>();
        Money insured = Money.Zero, employer = Money.Zero;
        IEnumerable<string> listed = ExpectedEntries.Select(entry => entry.Name);
        foreach (string name in listed.Concat(Branches.All.Select(branch => branch.Name())).Distinct(StringComparer.Ordinal))
        {
            if (Branches.All.Where(branch => branch.Name() == name).Cast<Branch?>().FirstOrDefault() is { } found && lines.Has(found))
            {
                ContributionLine line = lines[found];
                written.Add($"{name}: {line.Base}, {line.Insured}, {line.Employer}");
                (insured, employer) = (insured + line.Insured, employer + line.Employer);
            }
        }

        return string.Join('\n', written.Append($"total: {insured}, {employer}"));
    }

    /// <summary>The names that no test asked for.</summary>
    public IEnumerable<string> NotAskedFor => node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!).Where(name => !_asked.Contains(name));

    private IEnumerable<(string Name, string Value)> ExpectedEntries => node.Children.TryGetValue("expect", out YamlNode? expected)
        ? ((YamlMappingNode)expected).Children.Select(entry => (((YamlScalarNode)entry.Key).Value!, ((YamlScalarNode)entry.Value).Value!))
        : [];
}
