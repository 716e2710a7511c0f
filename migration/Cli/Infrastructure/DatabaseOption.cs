using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>
/// <c>--database</c>: which database, in one text. A password in it is better left to the environment: everybody on the machine can
/// list the arguments of a program that runs.
/// </summary>
internal static class DatabaseOption
{
    /// <summary>Says it in place of the option.</summary>
    public const string Variable = "BS2000BRIDGE_DATABASE";

    private const string Default = "sqlite:bs2000bridge.db";
    private const string Form = "Write sqlite:FILE, postgresql:CONNECTION STRING or db2:CONNECTION STRING.";

    /// <summary>Makes the option.</summary>
    public static Option<string> Create() => new("--database")
    {
        Description = $"The database of the domains: sqlite:FILE, postgresql:… or db2:… with the driver's connection string. {Variable} says it too, without showing a password to others.",
        HelpName = "DATABASE",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : Default,
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="CliException">It is none.</exception>
    public static DatabaseSettings Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string rest = text[(colon + 1)..];
        return (colon < 0 || rest.Length == 0 ? "" : text[..colon]) switch
        {
            "sqlite" => DatabaseSettings.Sqlite(rest),
            "postgresql" => new DatabaseSettings(DatabaseProvider.PostgreSql, rest),
            "db2" => new DatabaseSettings(DatabaseProvider.Db2, rest) { DriverName = "IBM.Data.Db2", DriverFactory = "IBM.Data.Db2.DB2Factory, IBM.Data.Db2" },
            _ => throw CliException.BadInput("--database: that is no database.", Form),
        };
    }
}
