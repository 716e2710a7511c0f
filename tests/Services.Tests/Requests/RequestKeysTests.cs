using System.Globalization;
using System.Security.Cryptography;
using BS2000Bridge.Services.Requests;

namespace BS2000Bridge.Services.Tests.Requests;

/// <summary>A key that is one: hardly two ids share it, and counters stay together.</summary>
public sealed class RequestKeysTests
{
    private const int Million = 1_000_000;

    public static TheoryData<string> Kinds => new("uuid", "uuid of time", "seculine", "counter", "padded counter", "counters of many senders", "digits alone");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_AMillionIdsOfAKind_HardlyAnySharesItsKey(string kind)
    {
        var keys = new HashSet<long>(Million);
        int shared = 0;
        foreach (string id in IdsOf(kind))
        {
            shared += keys.Add(RequestKeys.Of(id)) ? 0 : 1;
        }

        // Of a million numbers of 64 bits two are alike once in thirty-seven million tries.
        Assert.Equal((Million, 0), (keys.Count + shared, shared));
    }

    [Fact]
    public void Of_Counters_LieBesideOneAnother()
    {
        long first = RequestKeys.Of("payroll-2026-03/000000000");

        Assert.All(Enumerable.Range(0, 1000), number => Assert.Equal(first + number, RequestKeys.Of($"payroll-2026-03/{number:000000000}")));
    }

    [Theory]
    [InlineData("a-1", "a-01")]
    [InlineData("a-12", "a-012")]
    [InlineData("", "0")]
    [InlineData("7", "07")]
    [InlineData("1234567890", "2234567890")]
    [InlineData("A", "a")]
    public void Of_TwoIds_HasTwoKeys(string one, string other) => Assert.NotEqual(RequestKeys.Of(one), RequestKeys.Of(other));

    /// <summary>Receipts are found by it after years: another number would lose them all.</summary>
    [Theory]
    [InlineData("a", -3848465438864589366)]
    [InlineData("wage-123456", -997842045330398656)]
    [InlineData("123456789", -6467442821701055211)]
    [InlineData("1234567890", -14285712753215278)]
    [InlineData("20261130000000000123", -7892227761186537349)]
    public void Of_AnId_IsTheNumberThatIsKept(string id, long key) => Assert.Equal(key, RequestKeys.Of(id));

    [Fact]
    public void Of_TheLongestIdOfTheLongestCharacters_HasAKey() => Assert.NotEqual(0, RequestKeys.Of(new string('\uFFFD', RequestIds.MaxCharacters)));

    private static IEnumerable<string> IdsOf(string kind)
    {
        var random = new Random(20_261_130);
        byte[] bytes = new byte[16];
        for (int i = 0; i < Million; i++)
        {
            random.NextBytes(bytes);
            yield return kind switch
            {
                "uuid" => new Guid(bytes).ToString(),
                "uuid of time" => $"019af{i:x7}-7{Convert.ToHexStringLower(bytes)}",
                "seculine" => Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(i)))[..40],
                "counter" => string.Create(CultureInfo.InvariantCulture, $"wage-{i}"),
                "padded counter" => string.Create(CultureInfo.InvariantCulture, $"wage-{i:000000000}"),
                "counters of many senders" => string.Create(CultureInfo.InvariantCulture, $"sender{i / 100}/{i % 100}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"20261130{i:000000000000}"),
            };
        }
    }
}
