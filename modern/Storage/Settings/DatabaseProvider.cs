namespace BS2000Bridge.Storage.Settings;

/// <summary>The kinds of database.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite, embedded: a file.</summary>
    Sqlite,

    /// <summary>PostgreSQL, a server.</summary>
    PostgreSql,

    /// <summary>Db2, a server; its driver is bound at run time.</summary>
    Db2,
}
