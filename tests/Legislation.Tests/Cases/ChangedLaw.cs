using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Legislation.Tests.Cases;

/// <summary>The program's parameters with some of them given another value for all days.</summary>
internal static class ChangedLaw
{
    /// <summary>Reads <c>id = value</c>, or <c>id = value until YYYY-MM-DD</c>.</summary>
    public static ParameterLibrary Of(string change, string confidence = "high") => Read([File(change, confidence)]);

    /// <summary>The same of several parameters.</summary>
    public static ParameterLibrary OfAll(params IEnumerable<string> changes) => Read([.. changes.Select(change => File(change, "high"))]);

    private static ParameterFile File(string change, string confidence)
    {
        string[] words = change.Split(' ');
        Assert.True(words is [_, "=", _] or [_, "=", _, "until", _], $"'{change}' is not 'id = value' or 'id = value until day'.");
        Parameter known = Law.Library.Get(words[0]);
        string end = words.Length == 5 ? $"\n      to: {words[4]}" : "";
        string text = $"""
            - id: {known.Id}
              title: {known.Title.Replace(':', ',')}
              titre: {known.FrenchTitle.Replace(':', ',')}
              unit: {known.Unit.Name()}
              reference: {known.Reference.Replace(':', ',')}
              values:
                - from: 2000-01-01{end}
                  value: {words[2]}
                  source: the case
                  confidence: {confidence}
            """;
        return new ParameterFile("case.yaml", text);
    }

    // In the place of the program's, so that no value of the program shows where one of these has ended.
    private static ParameterLibrary Read(ParameterFile[] changed)
    {
        string[] ids = [.. changed.Select(file => file.Text.Split('\n')[0])];
        return ParameterLibrary.Read([.. EmbeddedFiles.Read().Select(file => file with { Text = ids.Aggregate(file.Text, Without) }), .. changed]);
    }

    private static string Without(string file, string id)
    {
        int begin = file.IndexOf($"{id}\n", StringComparison.Ordinal);
        if (begin < 0)
        {
            return file;
        }

        int end = file.IndexOf("\n- id: ", begin, StringComparison.Ordinal);
        string rest = file[..begin] + (end < 0 ? "" : file[(end + 1)..]);
        return rest.Contains("- id: ", StringComparison.Ordinal) ? rest : "[]";
    }
}
