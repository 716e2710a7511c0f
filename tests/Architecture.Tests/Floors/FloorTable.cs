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
            ["."] = [],
        },
        ["modern/Host"] = new()
        {
            ["."] = [],
        },
        ["migration/Records"] = new()
        {
            ["."] = [],
        },
        ["migration/InitialLoad"] = new()
        {
            ["Accounts"] = [],
            ["Ledger"] = ["Accounts"],
            ["Messages"] = ["Accounts"],
            ["Stages"] = ["Accounts", "Ledger"],
            ["."] = ["Accounts", "Ledger", "Messages", "Stages"],
        },
        ["migration/Cli"] = new()
        {
            ["Infrastructure"] = [],
            ["Contract"] = [],
            ["Parameters"] = [],
            ["Contributions"] = ["Infrastructure"],
            ["Datasets"] = ["Infrastructure"],
            ["Seculine"] = ["Infrastructure"],
            ["Serving"] = ["Infrastructure"],
            ["Layouts"] = ["Datasets", "Infrastructure"],
            ["Runs"] = ["Datasets", "Infrastructure"],
            ["Explaining"] = ["Infrastructure", "Runs"],
            ["Importing"] = ["Datasets", "Infrastructure", "Serving"],
            ["Commands"] = ["Contract", "Contributions", "Datasets", "Explaining", "Importing", "Infrastructure", "Layouts", "Parameters", "Runs", "Seculine", "Serving"],
            ["."] = ["Commands", "Infrastructure"],
        },
        ["tools/DatasetGenerator"] = new()
        {
            ["Sampling"] = [],
            ["Country"] = ["Sampling"],
            ["Wages"] = ["Country", "Sampling"],
            ["Records"] = ["Country", "Sampling", "Wages"],
            ["."] = ["Country", "Records", "Sampling", "Wages"],
        },
    };

    /// <summary>Files whose namespace is not that of their folder, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> NamespaceExceptions = new Dictionary<string, string>(StringComparer.Ordinal);
}
