import { CfnOutput } from 'aws-cdk-lib'
import { DomainName } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/** The institution's own name for the API, if set. */
export const defineLinkDomain = (
  scope: Construct,
  { linkDomain, linkCertificate }: Settings,
): DomainName | undefined => {
  if (linkDomain === undefined) return undefined
  const domainName = new DomainName(scope, 'link-domain', {
    domainName: linkDomain,
    certificate:
      linkCertificate === undefined
        ? new Certificate(scope, 'link-certificate', {
            domainName: linkDomain,
            validation: CertificateValidation.fromDns(),
          })
        : Certificate.fromCertificateArn(scope, 'link-certificate', linkCertificate),
  })
  new CfnOutput(scope, 'LinkDomainRecord', {
    description: 'Add to the DNS, so that the link domain leads to the API',
    value: `${linkDomain} CNAME ${domainName.regionalDomainName}`,
  })
  return domainName
}
