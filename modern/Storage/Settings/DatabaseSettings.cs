namespace BS2000Bridge.Storage.Settings;

/// <summary>Which database, and where.</summary>
/// <param name="Provider">The kind of database.</param>
/// <param name="ConnectionString">As the provider's ADO.NET driver writes it; for SQLite at least <c>Data Source=FILE</c>.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>How long a unit of work waits for the one before it, or a statement for a lock, before it gives up; SQLite rounds it up to whole seconds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The invariant name of the driver, for <see cref="DatabaseProvider.Db2"/>: <c>IBM.Data.Db2</c>.</summary>
    public string? DriverName { get; init; }

    /// <summary>The type of the driver's factory with its assembly, for <see cref="DatabaseProvider.Db2"/>, such as <c>IBM.Data.Db2.DB2Factory, IBM.Data.Db2</c>.</summary>
    public string? DriverFactory { get; init; }

    /// <summary>A file of SQLite.</summary>
    public static DatabaseSettings Sqlite(string file) => new(DatabaseProvider.Sqlite, $"Data Source={file}");

    /// <summary>The kind of database only: a connection string may hold a password.</summary>
    public override string ToString() => $"{Provider}";
}
