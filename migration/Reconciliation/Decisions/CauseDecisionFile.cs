using BS2000Bridge.Legislation.Hypotheses;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BS2000Bridge.Reconciliation.Decisions;

/// <summary>
/// Reads a YAML file of decisions, whole or not at all, since half a file of decisions would be a decision that nobody took: an unknown key, an unknown hypothesis, a missing
/// value or a proposer who approves himself is an error with its line.
/// </summary>
public static class CauseDecisionFile
{
    private static readonly string[] Keys = ["cause", "right", "reference", "reason", "proposedBy", "approvedBy", "from", "until"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="CauseDecisionFileException">The file cannot be read or does not hold.</exception>
    public static IReadOnlyList<CauseDecision> Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CauseDecisionFileException($"The decisions {path} cannot be read: {failure.Message} Name a readable YAML file with --decisions.", failure);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="CauseDecisionFileException">The text does not hold.</exception>
    public static IReadOnlyList<CauseDecision> Parse(string text, string name)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException failure)
        {
            throw new CauseDecisionFileException($"{name}, line {failure.Start.Line}: this is no YAML: {failure.Message}", failure);
        }
        catch (InvalidOperationException failure)
        {
            // What the parser says of a list that is never closed.
            throw new CauseDecisionFileException($"{name}: this is no YAML; look for a bracket or quote that is not closed.", failure);
        }

        if (yaml.Documents.Count == 0)
        {
            return [];
        }

        YamlMappingNode root = Mapping(yaml.Documents[0].RootNode, name, "a mapping with the one key 'decisions'");
        foreach (YamlNode key in root.Children.Keys)
        {
            Require(Text(key) == "decisions", name, key, $"unknown key '{Text(key)}'; the only key here is 'decisions'");
        }

        YamlNode list = root.Children.Values.FirstOrDefault() ?? new YamlSequenceNode();
        Require(list is YamlSequenceNode, name, list, "'decisions' must be a list, each entry beginning with a dash");
        var decisions = new List<CauseDecision>();
        foreach (YamlNode node in (YamlSequenceNode)list)
        {
            CauseDecision decision = Read(Mapping(node, name, "a decision: a mapping"), name);
            CauseDecision? other = decisions.Find(one => one.Cause == decision.Cause && one.From <= decision.Until && decision.From <= one.Until);
            Require(other is null, name, node, $"'{decision.Cause}' is decided twice for the same time; end the one before the other begins");
            decisions.Add(decision);
        }

        return decisions;
    }

    private static CauseDecision Read(YamlMappingNode node, string name)
    {
        foreach (YamlNode key in node.Children.Keys)
        {
            Require(Keys.Contains(Text(key)), name, key, $"unknown key '{Text(key)}'; a decision has {string.Join(", ", Keys)}");
        }

        CauseDecision decision = new(
            Value("cause"), Value("right"), Value("reference"), Value("reason"),
            Value("proposedBy"), Value("approvedBy"), Day("from"), Day("until"));
        Require(
            HypothesisCatalog.TryParse(decision.Cause, out _), name, node,
            $"unknown hypothesis '{decision.Cause}'; known are {string.Join(", ", HypothesisCatalog.All.Select(one => one.Name))}");
        Require(decision.Right is "legacy" or "modern", name, node, $"'right' says which side is right, legacy or modern, not '{decision.Right}'");
        Require(
            !string.Equals(decision.ProposedBy, decision.ApprovedBy, StringComparison.OrdinalIgnoreCase), name, node,
            $"'{decision.ProposedBy}' proposed and approved; another person must approve");
        Require(decision.From <= decision.Until, name, node, "'until' lies before 'from'");
        return decision;

        string Value(string key)
        {
            node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value);
            string? text = (value as YamlScalarNode)?.Value;
            Require(!string.IsNullOrWhiteSpace(text), name, value ?? node, $"'{key}' is missing or empty");
            return text!.Trim();
        }

        LocalDate Day(string key)
        {
            ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(Value(key));
            Require(day.Success, name, node, $"'{key}' must be a day such as 2025-12-31");
            return day.Value;
        }
    }

    private static YamlMappingNode Mapping(YamlNode node, string name, string expected)
    {
        Require(node is YamlMappingNode, name, node, $"expected {expected}");
        return (YamlMappingNode)node;
    }

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "?";

    private static void Require(bool holds, string name, YamlNode node, string what)
    {
        if (!holds)
        {
            throw new CauseDecisionFileException($"{name}, line {node.Start.Line}: {what}.");
        }
    }
}
