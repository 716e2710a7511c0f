namespace BS2000Bridge.Seculine.Tests.Reading;

internal static class ReadAll
{
    public static async Task<List<SeculineLine<T>>> OfAsync<T>(Task<SeculineFile<T>> opening)
        where T : class
    {
        SeculineFile<T> file = await opening;
        var lines = new List<SeculineLine<T>>();
        await foreach (SeculineLine<T> line in file.ReadLinesAsync())
        {
            lines.Add(line);
        }

        return lines;
    }

    public static async Task<SeculineLine<T>> OneAsync<T>(Task<SeculineFile<T>> opening)
        where T : class => Assert.Single(await OfAsync(opening));
}
