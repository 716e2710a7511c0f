using BS2000Bridge.Seculine.Demdet;

namespace BS2000Bridge.Seculine.Tests.Demdet;

/// <summary>20,000 mutated files: each is read whole or given back whole with its place, and nothing else happens.</summary>
public sealed class DemdetMutationTests
{
    private const int Files = 20_000;

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "/>", "&", "&amp;", "&#0;", "&x;", "\"", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "<!DOCTYPE a>", "\0", "\uFFFF", "\uD83D\uDE00", "é", " ",
        "<demande", "<pays>LU</pays>", "xmlns=\"\"", "xsi:type=\"x\"", "99999999999999999999", "-1", "1e9", "<reference>activities/0</reference>",
    ];

    [Fact]
    public void Read_MutatedFiles_AreTakenOrGivenBackWithAPlace()
    {
        int seed = Seed.GivenOr(20240402);
        var random = new Random(seed);
        byte[] sound = Encoding.UTF8.GetBytes(DemdetMade.File(DemdetMade.AllProcedures));
        int taken = 0;
        for (int i = 0; i < Files; i++)
        {
            byte[] mutated = Mutate(sound, random);
            string where = $"seed {seed}, file {i}";
            DemdetFile? file;
            DemdetFailure? failure;
            try
            {
                file = DemdetMade.Read(mutated, out failure);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"{where}: {Convert.ToBase64String(mutated)}", fault);
            }

            Assert.True(file is null != failure is null, where);
            if (file is not null)
            {
                taken++;
                Assert.True(file.Records.Count > 0 && file.Records.All(record => record.Request.Activity.Procedure != Contracts.Affiliation.V1.Procedure.Unspecified && record.Request.Activity.InsuredNumber.Length == 13), where);
            }
            else
            {
                Assert.True(failure!.Cause == DemdetCause.Schema && failure.Line >= 0, where);
            }
        }

        Assert.InRange(taken, Files / 50, Files - (Files / 5)); // the mutations are neither all deadly nor all harmless
    }

    private static byte[] Mutate(byte[] sound, Random random)
    {
        var bytes = new List<byte>(sound);
        for (int count = random.Next(1, 3); count > 0 && bytes.Count > 0; count--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 or 6 or 7:
                    int digit = bytes.FindIndex(at, one => char.IsAsciiDigit((char)one));
                    bytes[digit < 0 ? at : digit] = (byte)('0' + random.Next(10));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
