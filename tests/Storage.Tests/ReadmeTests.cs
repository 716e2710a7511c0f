using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Storage.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Example_OfTheReadme_GivesWhatItSays()
    {
        string file = _folder["pantry.db"];

        // example begins
        await using Database database = await Database.OpenAsync(DatabaseSettings.Sqlite(file), TimeProvider.System);
        await database.MigrateAsync("pantry", [new Migration(1, "jars", "CREATE TABLE pantry_jar (id BIGINT NOT NULL, content VARCHAR(50) NOT NULL, PRIMARY KEY (id))")]);
        await using (UnitOfWork work = await database.BeginAsync("pantry"))
        {
            await work.ExecuteAsync("INSERT INTO pantry_jar (id, content) VALUES (@id, @content)", new { id = 1, content = "plums" });
            work.Publish("jar-filled", "plums"u8.ToArray());
            await work.CommitAsync();
        }

        await using ReadTransaction reading = await database.ReadAsync();
        string? content = await reading.ScalarAsync<string>("SELECT content FROM pantry_jar WHERE id = @id", new { id = 1 }); // plums
        // example ends

        Assert.Equal("plums", content);
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("modern/Storage/README.md");

    public void Dispose() => _folder.Dispose();
}
