using BS2000Bridge.Storage;

namespace BS2000Bridge.Affiliation.Tests;

/// <summary>A database of its own in a file of SQLite, gone after the test.</summary>
public sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("affiliation-").FullName;
    private Database? _database;

    public Database Database => _database!;

    public DatabaseSettings Settings => DatabaseSettings.Sqlite(Path.Combine(_folder, "affiliation.db"));

    public static async Task<TemporaryDatabase> OpenAsync(TimeProvider clock)
    {
        var temporary = new TemporaryDatabase();
        temporary._database = await Database.OpenAsync(temporary.Settings, clock);
        return temporary;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
