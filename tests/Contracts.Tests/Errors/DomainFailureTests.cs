using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Rejections;
using Google.Rpc;
using Grpc.Core;

namespace BS2000Bridge.Contracts.Tests.Errors;

public sealed class DomainFailureTests
{
    public static TheoryData<ErrorReason> Reasons => [.. Enum.GetValues<ErrorReason>().Where(reason => reason != ErrorReason.Unspecified)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void ToRpcException_EveryReason_CarriesErrorInfoWithDomainReasonAndMetadata(ErrorReason reason)
    {
        var failure = new DomainFailure(reason, "What is wrong; what to do.") { Metadata = new Dictionary<string, string> { ["key"] = "value" } };

        RpcException thrown = failure.ToRpcException();

        Assert.Equal(ErrorTable.CodeOf(reason), thrown.StatusCode);
        Assert.Equal("What is wrong; what to do.", thrown.Status.Detail);
        ErrorInfo info = thrown.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal(("ccss.lu", ErrorTable.NameOf(reason), "value"), (info.Domain, info.Reason, info.Metadata["key"]));
    }

    [Fact]
    public void ToStatus_NeitherFieldsNorRejection_HasErrorInfoAlone() =>
        Assert.Equal(["google.rpc.ErrorInfo"], Details(new DomainFailure(ErrorReason.NotFound, "There is none.")));

    [Fact]
    public void Invalid_TwoFields_BothAreInTheMessageAndInBadRequest()
    {
        DomainFailure failure = DomainFailure.Invalid(new InvalidField("case.a", "is missing"), new InvalidField("case.b", "is 3, expected 1 to 2"));

        Google.Rpc.Status status = failure.ToStatus();

        Assert.Equal("case.a: is missing. case.b: is 3, expected 1 to 2.", status.Message);
        Assert.Equal(["google.rpc.ErrorInfo", "google.rpc.BadRequest"], Details(failure));
        Assert.Equal(
            [("case.a", "is missing"), ("case.b", "is 3, expected 1 to 2")],
            status.GetDetail<BadRequest>()!.FieldViolations.Select(field => (field.Field, field.Description)));
    }

    [Fact]
    public void ToStatus_Rejection_CarriesCodeFieldAndTextInThreeLanguages()
    {
        var failure = new DomainFailure(ErrorReason.DeclarationRejected, "SALRET 11")
        {
            Rejection = RejectionCatalog.Create(ReturnFile.Salret, 11, "declaration.hours_worked"),
        };

        Rejection rejection = failure.ToStatus().GetDetail<Rejection>()!;

        Assert.Equal((ReturnFile.Salret, 11, "declaration.hours_worked"), (rejection.ReturnFile, rejection.Code, rejection.Field));
        Assert.Contains("372 heures", rejection.Text.French);
        Assert.Contains("372 Stunden", rejection.Text.German);
        Assert.Contains("372 hours", rejection.Text.English);
    }

    private static string[] Details(DomainFailure failure) => [.. failure.ToStatus().Details.Select(detail => detail.TypeUrl.Split('/')[^1])];
}
