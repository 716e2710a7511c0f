using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Services.Questions;
using Grpc.Core;

namespace BS2000Bridge.Services.Tests.Questions;

public sealed class PageTokenTests
{
    private static readonly ListWageDeclarationsRequest Question = new() { EmployerNumber = "1980000001100", IncludeSuperseded = true, PageSize = 7 };

    [Fact]
    public void Read_OfTheSameQuestionWithAnotherSize_GivesInstantAndPosition()
    {
        string text = new PageToken(1_700_000_000_000_000, [202_401, -1, long.MaxValue]).ToText(Question);
        ListWageDeclarationsRequest next = Question.Clone();
        (next.PageToken, next.PageSize) = (text, 100);

        PageToken? token = PageToken.Read(next, next.PageToken, 3);

        Assert.Equal(1_700_000_000_000_000, token!.At);
        Assert.Equal([202_401, -1, long.MaxValue], token.Position);
    }

    [Fact]
    public void Read_NoToken_IsTheFirstPage() => Assert.Null(PageToken.Read(Question, "", 3));

    /// <summary>Charges are asked for by the same fields: only the name of the question tells them apart.</summary>
    [Fact]
    public void Read_OfAnotherQuestionOfTheSameFields_IsRefused()
    {
        string text = new PageToken(1, [1]).ToText(new ListWageDeclarationsRequest { EmployerNumber = "1980000001100" });

        AssertRefused(new ListChargesRequest { EmployerNumber = "1980000001100" }, text, 1);
    }

    [Fact]
    public void Read_OfTheSameQuestionOfAnotherEmployer_IsRefused()
    {
        ListWageDeclarationsRequest other = Question.Clone();
        other.EmployerNumber = "1980000001101";

        AssertRefused(other, new PageToken(1, [1]).ToText(Question), 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    public void Read_ATextThatIsOtherwise_IsRefused(string more) => AssertRefused(Question, new PageToken(1, [2]).ToText(Question)[..^1] + more, 1);

    [Fact]
    public void Read_APositionOfOtherNumbers_IsRefused() => AssertRefused(Question, new PageToken(1, [2]).ToText(Question), 2);

    private static void AssertRefused(Google.Protobuf.IMessage request, string text, int numbers)
    {
        RpcException failure = Assert.Throws<RpcException>(() => PageToken.Read(request, text, numbers));
        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Contains("page_token", failure.Status.Detail, StringComparison.Ordinal);
    }
}
