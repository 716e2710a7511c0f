using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Copybooks.Options;
using Xunit.Abstractions;

namespace BS2000Bridge.Copybooks.Tests.Fuzz;

/// <summary>Whatever the text: a layout or a <see cref="CopybookException"/> with its place, in bounded memory.</summary>
public sealed class CopybookFuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 150_000;

    [Fact]
    public void Parse_OfSpoiledCopybooks_IsALayoutOrRefused()
    {
        int taken = FuzzRun.Run(output, Inputs, random =>
        {
            IReadOnlyList<(string Text, CopybookOptions Options)> corpus = Corpus.Copybooks(random, count: 10);
            var mutator = new TextMutator(random);
            return () =>
            {
                (string text, CopybookOptions options) = corpus[random.Next(corpus.Count)];
                return Parses(mutator.Mutate(text), random.Next(4) == 0 ? options with { Form = SourceForm.Detect } : options);
            };
        });

        // Some spoiling must be harmless and some not, else nothing has been tried.
        Assert.InRange(taken, Inputs / 100, Inputs * 99 / 100);
    }

    private static bool Parses(string text, CopybookOptions options)
    {
        try
        {
            foreach (RecordLayout layout in Copybook.Parse(text, "FUZZ.cpy", options).Layouts)
            {
                Assert.InRange(layout.Items.Count, 1, Limits.MaxItems);
                Assert.InRange(layout.MaxLength, 1, Limits.MaxRecordLength);
                Assert.InRange(layout.MinLength, 0, layout.MaxLength);
                Assert.All(layout.Items, item => Assert.InRange(item.Offset + (long)item.Length, item.Length, layout.MaxLength));
            }

            return true;
        }
        catch (CopybookException refusal)
        {
            Assert.True(refusal is { Line: > 0, Column: > 0, Problem.Length: > 0 }, $"{refusal.Message} has no place");
            return false;
        }
    }
}
