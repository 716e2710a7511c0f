using System.Text.RegularExpressions;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Errors;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace BS2000Bridge.Contracts.Tests.Errors;

/// <summary>The table against what the contract promises.</summary>
public sealed partial class ErrorTableTests
{
    [Theory]
    [InlineData(ErrorReason.InvalidField, StatusCode.InvalidArgument, "INVALID_FIELD")]
    [InlineData(ErrorReason.DeclarationRejected, StatusCode.FailedPrecondition, "DECLARATION_REJECTED")]
    [InlineData(ErrorReason.NotFound, StatusCode.NotFound, "NOT_FOUND")]
    [InlineData(ErrorReason.RequestIdReused, StatusCode.AlreadyExists, "REQUEST_ID_REUSED")]
    [InlineData(ErrorReason.ChangedMeanwhile, StatusCode.Aborted, "CHANGED_MEANWHILE")]
    [InlineData(ErrorReason.ParameterUnknown, StatusCode.FailedPrecondition, "PARAMETER_UNKNOWN")]
    [InlineData(ErrorReason.PopulationUnsupported, StatusCode.FailedPrecondition, "POPULATION_UNSUPPORTED")]
    [InlineData(ErrorReason.InvalidCursor, StatusCode.InvalidArgument, "INVALID_CURSOR")]
    [InlineData(ErrorReason.CursorExpired, StatusCode.OutOfRange, "CURSOR_EXPIRED")]
    [InlineData(ErrorReason.NotAllowed, StatusCode.PermissionDenied, "NOT_ALLOWED")]
    [InlineData(ErrorReason.SideUnavailable, StatusCode.Unavailable, "SIDE_UNAVAILABLE")]
    [InlineData(ErrorReason.GateClosed, StatusCode.FailedPrecondition, "GATE_CLOSED")]
    public void CodeAndName_OfAReason_AreThoseOfTheContract(ErrorReason reason, StatusCode code, string name)
    {
        Assert.Equal(code, ErrorTable.CodeOf(reason));
        Assert.Equal(name, ErrorTable.NameOf(reason));
    }

    /// <summary>The comment of every reason names its status: what callers read is what they get.</summary>
    [Fact]
    public void CodeOf_EveryReasonOfTheContract_IsTheStatusThatItsCommentNames()
    {
        EnumDescriptor reasons = Assert.Single(ContractFiles.Describe().SelectMany(file => file.EnumTypes), one => one.FullName == "ccss.common.v1.ErrorReason");
        foreach (EnumValueDescriptor value in reasons.Values.Where(value => value.Number != 0))
        {
            Match status = StatusOfComment().Match(value.Declaration.LeadingComments);

            Assert.True(status.Success, $"{value.Name} names no status");
            StatusCode code = Enum.Parse<StatusCode>(status.Groups["code"].Value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            Assert.Equal((value.Name, code), (value.Name, ErrorTable.CodeOf((ErrorReason)value.Number)));
        }
    }

    [Theory]
    [InlineData(ErrorReason.Unspecified)]
    [InlineData((ErrorReason)99)]
    public void CodeOf_NoReason_Throws(ErrorReason reason) => Assert.Throws<ArgumentOutOfRangeException>(() => ErrorTable.CodeOf(reason));

    [Fact]
    public void NameOf_NoReasonOfTheContract_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ErrorTable.NameOf((ErrorReason)99));

    [GeneratedRegex(@"Status\s+(?<code>[A-Z_]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatusOfComment();
}
