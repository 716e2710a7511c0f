using BS2000Bridge.Services.Columns;
using BS2000Bridge.Services.Tests.Doubles;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Settings;

namespace BS2000Bridge.Services.Tests.Columns;

public sealed class ColumnsTests
{
    [Fact]
    public async Task At_AColumn_IsItsValueOrNothing()
    {
        await using Shelf shelf = await Shelf.OpenAsync(DatabaseProvider.Sqlite);
        await using ReadTransaction reading = await shelf.Database.ReadAsync();

        (long?, int?, string?, long?, int?, string?) row = (await reading.RowsAsync(
            "SELECT 9000000000, 20260316, 'a', NULL, NULL, NULL",
            null,
            row => (row.NumberAt(0), row.SmallNumberAt(1), row.TextAt(2), row.NumberAt(3), row.SmallNumberAt(4), row.TextAt(5)))).Single();

        Assert.Equal((9_000_000_000, 20_260_316, "a", null, null, null), row);
    }

    [Fact]
    public void Lists_OfNumbers_AreDistinctAndAscending()
    {
        Assert.Equal(["-3,1,2"], NumberLists.Of([2L, 1, 2, -3]));
        Assert.Equal(["-3,1,2"], NumberLists.Of([2, 1, 2, -3]));
        Assert.Empty(NumberLists.Of(Enumerable.Empty<long>()));
    }

    [Fact]
    public void Lists_OfMoreThanAThousand_AreSeveral()
    {
        string[] lists = [.. NumberLists.Of(Enumerable.Range(0, 2001))];

        Assert.Equal([1000, 1000, 1], lists.Select(list => list.Split(',').Length));
        Assert.Equal("2000", lists[2]);
    }
}
