using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using BS2000Bridge.Contracts.Rejections;
using Google.Rpc;
using Grpc.Core;

namespace BS2000Bridge.Contracts.Tests;

/// <summary>The README's example is the code below, and does what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Example_OfTheReadme_GivesWhatItSays()
    {
        // example begins
        var failure = new DomainFailure(ErrorReason.DeclarationRejected, "More than 372 hours; correct the hours and send it again.")
        {
            Rejection = RejectionCatalog.Create(ReturnFile.Salret, 11, "declaration.hours_worked"),
        };
        RpcException thrown = failure.ToRpcException(); // FAILED_PRECONDITION
        ErrorInfo reason = thrown.GetRpcStatus()!.GetDetail<ErrorInfo>()!; // ccss.lu, DECLARATION_REJECTED
        // example ends

        Assert.Equal((StatusCode.FailedPrecondition, "ccss.lu", "DECLARATION_REJECTED"), (thrown.StatusCode, reason.Domain, reason.Reason));
    }

    [Fact]
    public void Readme_Example_IsTheOneThatRuns() => ReadmeExample.AssertIsTheOneThatRuns("protos/Contracts/README.md");
}
