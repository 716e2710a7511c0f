using YamlDotNet.RepresentationModel;

namespace BS2000Bridge.Legislation.Tests.Cases;

/// <summary>The tables of cases, <c>Cases/*.yaml</c>.</summary>
internal static class CaseTables
{
    private const string Incomes = "incomes-";

    private static readonly Dictionary<string, LawCase> ByName = Read();

    /// <summary>The cases of those who live of a wage, by their names.</summary>
    public static TheoryData<string> Wages => [.. ByName.Keys.Where(name => !IsOfIncomes(name))];

    /// <summary>The cases of those who do not: the files whose names begin with <c>incomes-</c>.</summary>
    public static TheoryData<string> OtherIncomes => [.. ByName.Keys.Where(IsOfIncomes)];

    /// <summary>A case.</summary>
    public static LawCase Get(string name) => ByName[name];

    private static bool IsOfIncomes(string name) => name.StartsWith(Incomes, StringComparison.Ordinal);

    private static Dictionary<string, LawCase> Read()
    {
        var cases = new Dictionary<string, LawCase>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path);
            stream.Load(reader);
            foreach (YamlNode node in (YamlSequenceNode)stream.Documents[0].RootNode)
            {
                var one = new LawCase(Path.GetFileNameWithoutExtension(path), (YamlMappingNode)node);
                cases.Add(one.Name, one);
            }
        }

        return cases;
    }
}
