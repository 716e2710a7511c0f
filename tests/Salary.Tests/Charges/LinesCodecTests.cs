using BS2000Bridge.Salary.Charges;
using BS2000Bridge.Values;
using Xunit.Abstractions;

namespace BS2000Bridge.Salary.Tests.Charges;

public sealed class LinesCodecTests(ITestOutputHelper output)
{
    [Fact]
    public void Read_OfWrite_GivesTheLines()
    {
        var random = new Random(Seed.Next(output));
        for (int round = 0; round < 2000; round++)
        {
            var lines = default(ContributionLines);
            foreach (Values.Branch branch in Branches.All.Where(_ => random.Next(3) > 0))
            {
                Assert.True(lines.TryAdd(new Values.ContributionLine(branch, Next(random), new Values.Rate(random.Next()), Next(random), Next(random))));
            }

            Assert.True(lines.SameAs(LinesCodec.Read(LinesCodec.Write(in lines))));
        }
    }

    /// <summary>Pension, number 4; base 64 cents = zigzag 128 = 80 01; rate 1 = 02; shares -1 = 01 and 0.</summary>
    [Fact]
    public void Write_OneLine_IsAsDescribed()
    {
        var lines = default(ContributionLines);
        _ = lines.TryAdd(new Values.ContributionLine(Values.Branch.Pension, new Values.Money(64), new Values.Rate(1), new Values.Money(-1), Values.Money.Zero));

        Assert.Equal("0480010201" + "00", Convert.ToHexString(LinesCodec.Write(in lines)));
    }

    [Theory]
    [InlineData("04")]
    [InlineData("048001020180")]
    [InlineData("090000000")]
    [InlineData("0400000000" + "0400000000")]
    [InlineData("04FFFFFFFFFFFFFFFFFFFFFFFF000000")]
    public void Read_OtherBytes_IsRefused(string hex) => Assert.Throws<InvalidDataException>(() => LinesCodec.Read(Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0")));

    [Fact]
    public void Negative_AddedUp_IsNothing()
    {
        var lines = default(ContributionLines);
        _ = lines.TryAdd(new Values.ContributionLine(Values.Branch.Pension, new Values.Money(100), new Values.Rate(160_000), new Values.Money(8), new Values.Money(9)));

        ContributionLines negative = LinesCodec.Negative(in lines);

        Assert.Equal((new Values.Money(-100), new Values.Money(-8), new Values.Money(-9)), (negative[Values.Branch.Pension].Base, negative[Values.Branch.Pension].Insured, negative[Values.Branch.Pension].Employer));
        Assert.Equal(new Values.Money(17), LinesCodec.Total(in lines));
        Assert.Equal(new Values.Money(-17), LinesCodec.Total(in negative));
    }

    private static Values.Money Next(Random random) => new(random.NextInt64(-1_000_000_000_000, 1_000_000_000_000) >> random.Next(0, 40));
}
