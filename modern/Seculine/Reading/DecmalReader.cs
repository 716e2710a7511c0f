using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Seculine.Layouts;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>Makes incapacities and cancellations of the records of DECMAL.</summary>
internal sealed class DecmalReader : IRecordReader<SubmitIncapacitiesRequest>
{
    private const int BadRecordType = 1;
    private const int BadPeriod = 4;
    private const int BadFirstDay = 5;
    private const int BadLastDay = 6;
    private const int BadKind = 7;
    private const int BadHours = 10;

    /// <inheritdoc/>
    public RecordLayout Layout => DecmalLayout.Layout;

    /// <inheritdoc/>
    public SubmitIncapacitiesRequest? Read(RecordFields fields, ref LineRejections rejections)
    {
        switch (fields[DecmalLayout.RecordType])
        {
            case [(byte)'1']:
                return new SubmitIncapacitiesRequest { Incapacity = Incapacity(fields, ref rejections) };
            case [(byte)'2']:
                CheckOnlyTheMonth(fields, ref rejections);
                return new SubmitIncapacitiesRequest { Cancellation = Cancellation(fields, ref rejections) };
            default:
                rejections.Add(BadRecordType, DecmalLayout.RecordType, RejectionCourse.Answered);
                return null;
        }
    }

    private static Incapacity Incapacity(RecordFields fields, ref LineRejections rejections)
    {
        bool areHours = FieldValue.TryDigits(fields[DecmalLayout.Hours], out long hours);
        if (!areHours)
        {
            rejections.Add(BadHours, DecmalLayout.Hours);
        }

        bool isKind = FieldValue.TryDigits(fields[DecmalLayout.Kind], out long kind)
            && kind is >= (int)IncapacityKind.Sickness and <= (int)IncapacityKind.AccompanimentLeave;
        if (!isKind)
        {
            rejections.Add(BadKind, DecmalLayout.Kind);
        }

        return new Incapacity
        {
            EmployerNumber = Numbers.Employer(fields.Text(DecmalLayout.Employer)),
            InsuredNumber = fields.Text(DecmalLayout.Insured),
            Period = FieldValue.Month(fields[DecmalLayout.Period], BadPeriod, DecmalLayout.Period, ref rejections),
            Kind = isKind ? (IncapacityKind)kind : IncapacityKind.Unspecified,
            Days = new DateInterval
            {
                FirstDay = FieldValue.Day(fields[DecmalLayout.FirstDay], BadFirstDay, DecmalLayout.FirstDay, ref rejections),
                LastDay = FieldValue.Day(fields[DecmalLayout.LastDay], BadLastDay, DecmalLayout.LastDay, ref rejections),
            },
            Hours = areHours ? (int)hours : FieldValue.NoNumber,
        };
    }

    private static IncapacityCancellation Cancellation(RecordFields fields, ref LineRejections rejections) => new()
    {
        EmployerNumber = Numbers.Employer(fields.Text(DecmalLayout.Employer)),
        InsuredNumber = fields.Text(DecmalLayout.Insured),
        Period = FieldValue.Month(fields[DecmalLayout.Period], BadPeriod, DecmalLayout.Period, ref rejections),
    };

    /// <summary>A cancellation is of all that was declared of the month: one that names a part of it would do more than its sender wants.</summary>
    private static void CheckOnlyTheMonth(RecordFields fields, ref LineRejections rejections)
    {
        for (int field = DecmalLayout.Kind; field <= DecmalLayout.Hours; field++)
        {
            if (fields[field].Length > 0)
            {
                rejections.Add(LineRejection.Form, field, RejectionCourse.Answered);
            }
        }
    }
}
