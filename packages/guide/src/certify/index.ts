export { certificateHtml } from './certificate-html.js';
export { CERTIFICATE_FORMAT, guideHash, type CertifiedSituation, type Certificate } from './certificate.js';
export { certifyGuide, type Certification } from './certify-guide.js';
export { certificateRules } from './rules.js';
export { verifyCertificate, type Difference, type Verification } from './verify-certificate.js';
