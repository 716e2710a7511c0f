namespace BS2000Bridge.Architecture.Tests.Floors;

/// <summary>
/// Which folder of a room may use which of its folders: a line a folder, the lowest floor first. The root of a room is the folder named ".".
/// A room that has no table is named by the test, with the lines that it would have today.
/// </summary>
internal static class FloorTable
{
    /// <summary>The rooms that have a table.</summary>
    public static readonly IReadOnlyDictionary<string, Dictionary<string, string[]>> Rooms = new Dictionary<string, Dictionary<string, string[]>>(StringComparer.Ordinal)
    {
        ["protos/Values"] = new()
        {
            ["."] = [],
        },
        ["protos/Contracts"] = new()
        {
            ["Errors"] = [],
            ["Rejections"] = [],
            ["Conversions"] = ["Errors"],
            ["Documentation"] = ["Rejections"],
        },
        ["modern/Host"] = new()
        {
            ["."] = [],
        },
        ["migration/Records"] = new()
        {
            ["."] = [],
        },
        ["migration/Reconciliation"] = new()
        {
            ["."] = ["Accounts", "Causes", "Differences", "Explaining", "Judging", "Matching", "Privacy", "Reporting", "Requests", "Streaming"],
            ["Markup"] = [],
            ["Privacy"] = [],
            ["Streaming"] = [],
            ["Wording"] = [],
            ["Decisions"] = [],
            ["Accounts"] = ["Privacy"],
            ["Matching"] = ["Accounts", "Streaming"],
            ["Explaining"] = ["Accounts", "Matching", "Streaming"],
            ["Causes"] = ["Decisions", "Explaining", "Matching"],
            ["Differences"] = ["Accounts", "Causes", "Decisions", "Matching", "Privacy", "Streaming"],
            ["Judging"] = ["Accounts", "Causes", "Wording"],
            ["Reporting"] = ["Accounts", "Causes", "Judging", "Privacy"],
            ["Reporting/Html"] = ["Accounts", "Causes", "Decisions", "Judging", "Markup", "Privacy", "Reporting", "Wording"],
            ["Requests"] = ["Accounts", "Decisions", "Judging", "Privacy", "Reporting"],
        },
        ["migration/Cli"] = new()
        {
            ["Infrastructure"] = [],
            ["Datasets"] = ["Infrastructure"],
            ["Runs"] = ["Infrastructure"],
            ["Seculine"] = ["Infrastructure"],
            ["Serving"] = ["Infrastructure"],
            ["Importing"] = ["Infrastructure", "Runs", "Serving"],
            ["Commands"] = ["Datasets", "Importing", "Infrastructure", "Runs", "Seculine", "Serving"],
            ["."] = ["Commands", "Infrastructure"],
        },
    };

    /// <summary>Files whose namespace is not that of their folder, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> NamespaceExceptions = new Dictionary<string, string>(StringComparer.Ordinal);
}
