using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests.Infrastructure;

public sealed class NewFolderTests
{
    [Fact]
    public void Complete_WhatWasMadeIsGone_LeavesTheEarlierFolderInItsPlace()
    {
        using TemporaryFolder room = new();
        string place = room["report"];
        Directory.CreateDirectory(place);
        File.WriteAllText(Path.Combine(place, "summary.json"), "earlier");
        using NewFolder folder = new(place, "report", _ => true);
        Directory.Delete(folder.Path, recursive: true);

        Assert.Throws<DirectoryNotFoundException>(folder.Complete);

        Assert.Equal("earlier", File.ReadAllText(Path.Combine(place, "summary.json")));
        Assert.Equal([place], Directory.GetDirectories(room.Path));
    }
}
